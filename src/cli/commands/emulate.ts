import { existsSync } from 'node:fs';
import { type ExitCode, Failure, misuse } from '../../common/failure.js';
import { hostOf } from '../../common/host.js';
import { isObject } from '../../common/json.js';
import { isLoopback } from '../../common/loopback.js';
import { portProblem } from '../../common/port.js';
import type { Companions, Seed } from '../../emulator.js';
import { readJsonFile } from '../files/json-file.js';
import { commandAt } from '../output/emulator-address.js';
import { maskValue } from '../output/mask-argument.js';
import { untilEnd } from '../output/npm-process.js';
import { showServiceSetup } from '../output/show-service-setup.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from '../service/call-admin.js';
import { adminTokenFrom } from '../service/credentials.js';
import { startEmulator } from '../service/start-emulator.js';

export interface EmulateOptions {
  port: number;
  host: string;
  allowHost?: string[];
  allowInsecureCallbacksTo?: string[];
  allowCallbacksTo?: string[];
  allowOrigin?: string[];
  handshakeToken: 'digits' | 'opaque';
  handshake: boolean;
  endpointSlash?: boolean;
  throttle: boolean;
  deliveryTimeout: number;
  speed: number;
  state?: string;
  page: boolean;
  seed?: string;
  companions?: string;
  mapCallbacks?: string[];
  asService?: boolean;
  servicePort?: number;
  caDir?: string;
}

/** `kaizala-webhooks emulate` */
export async function emulate(options: EmulateOptions, terminal: Terminal): Promise<ExitCode> {
  const interrupted = untilEnd(terminal);
  const mapped = mapOf(options.mapCallbacks ?? []);
  const { seed, state } = options;
  const replacesSeed = seed !== undefined && state !== undefined && existsSync(state);
  const { url, randomToken, webhooks, service, close } = await start(options, mapped, terminal);
  terminal.print('The emulator: ', ['bold', url]);
  if (options.page) {
    const token = randomToken === undefined ? '' : `?token=${randomToken}`;
    terminal.print('The page: ', ['bold', `${url}/_emulator/${token}`]);
  } else if (randomToken !== undefined)
    terminal.print('The token of the admin routes: ', ['bold', randomToken]);
  if (state !== undefined) {
    const count = `${webhooks} webhook${webhooks === 1 ? '' : 's'}`;
    terminal.print(
      `State file: ${state}, ${count}${replacesSeed ? `; the seed ${seed} is ignored` : ''}`,
    );
  }
  for (const line of exposure(options, randomToken, terminal)) terminal.print(line);
  for (const [host, receiver] of Object.entries(mapped))
    terminal.print(`Callbacks to ${host} go to ${receiver}.`);
  if (options.companions !== undefined)
    terminal.print(
      `Calls that are not in the API description get the responses in ${options.companions}.`,
    );
  if (service) showServiceSetup(service, options.caDir, terminal);
  terminal.print('In other terminals, run:');
  terminal.print(`  ${commandAt(url, terminal.env, 'listen')}`);
  terminal.print(`  ${commandAt(url, terminal.env, 'trigger JobCreated')}`);
  terminal.print('Press Ctrl-C to stop.');
  await interrupted;
  await close();
  return 0;
}

/** Returns a line for each setting that opens the emulator to other machines, so that users notice the setting. */
function exposure(
  { host, allowHost = [], allowInsecureCallbacksTo = [] }: EmulateOptions,
  randomToken: string | undefined,
  { env }: Pick<Terminal, 'env'>,
): string[] {
  const isOpen = !isLoopback(hostOf(host) ?? host);
  const needsToken = 'The page and the admin routes, such as trigger, need';
  return [
    ...(isOpen
      ? [`Listens on ${host}: every machine that reaches this port can call the API.`]
      : []),
    ...(allowHost.length > 0 ? [`Accepts calls to the host ${allowHost.join(', ')}.`] : []),
    ...(allowInsecureCallbacksTo.length > 0
      ? [`Sends callbacks over plain http to ${allowInsecureCallbacksTo.join(', ')}.`]
      : []),
    ...(randomToken === undefined
      ? []
      : [`${needsToken} this token. For other commands, set KAIZALA_EMULATOR_TOKEN to the token.`]),
    ...(adminTokenFrom(env) === undefined
      ? []
      : [`${needsToken} the token in KAIZALA_EMULATOR_TOKEN.`]),
  ];
}

async function start(
  { port, servicePort, caDir, companions, ...options }: EmulateOptions,
  mapCallbacks: Record<string, string>,
  terminal: Terminal,
) {
  for (const [name, value] of Object.entries({ '--service-port': servicePort, '--ca-dir': caDir }))
    if (value !== undefined && !options.asService)
      throw misuse(`${name} needs --as-service. Fix: add --as-service, or remove ${name}.`);
  const settings = {
    host: options.host,
    allowHosts: options.allowHost ?? [],
    allowInsecureCallbacksTo: options.allowInsecureCallbacksTo ?? [],
    allowCallbacksTo: options.allowCallbacksTo ?? [],
    allowOrigins: options.allowOrigin ?? [],
    handshake: options.handshake && options.handshakeToken,
    deliveryTimeout: options.deliveryTimeout,
    endpointSlash: options.endpointSlash ?? false,
    speed: options.speed,
    page: options.page,
    ...(options.seed !== undefined && {
      seed: (await readSetting(options.seed, 'a seed', terminal)) as Seed,
    }),
    ...(options.state !== undefined && { stateFile: options.state }),
    mapCallbacks,
    ...(!options.throttle && { throttle: false as const }),
    ...(companions !== undefined && {
      companions: (await readSetting(companions, 'companions', terminal)) as Companions,
    }),
    ...(options.asService && {
      service: {
        ...(servicePort !== undefined && { port: servicePort }),
        ...(caDir !== undefined && { caDir }),
      },
    }),
  };
  try {
    return await startEmulator(port, settings, terminal);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const problem =
      (await otherEmulator(error, port, terminal)) ?? portProblem(error, port, '--port 0');
    if (problem) throw new Failure(problem);
    const { message } = error as Error;
    for (const [name, file] of Object.entries({ seed: options.seed, companions }))
      if (file !== undefined && message.startsWith(name))
        throw misuse(file + message.slice(name.length));
    // The host is invalid. The emulator's message gives the reason and a fix. Add the name of the option, `--host`, to
    // this fix.
    throw message.startsWith('The host "')
      ? new Failure(message.replace('Fix: give', 'Fix: give --host'))
      : error;
  }
}

function readSetting(file: string, what: string, terminal: Terminal): Promise<unknown> {
  return readJsonFile(file, terminal, { what, consequence: 'Nothing was started.' });
}

/**
 * The maximum wait, in ms, for a response from the program that uses the port. The response shows whether it is an
 * emulator.
 */
const identifyTimeout = 1000;

/** Returns a message if the port is in use by another emulator, or undefined if the error has another cause. */
async function otherEmulator(
  error: unknown,
  port: number,
  { env }: Terminal,
): Promise<string | undefined> {
  if ((error as { code?: unknown } | null)?.code !== 'EADDRINUSE') return undefined;
  const url = `http://127.0.0.1:${port}`;
  try {
    const { pid } = await callAdmin(url, 'GET ', isEmulator, { env, timeout: identifyTimeout });
    const isKnown = typeof pid === 'number';
    return `Port ${port} is in use by another emulator${isKnown ? ` (pid ${pid})` : ''}. Fix: use that emulator, stop it${isKnown ? ` with kill ${pid}` : ''}, or try --port 0, which chooses a free port.`;
  } catch {
    // The other program is not an emulator, or requires a token.
    return undefined;
  }
}

function isEmulator(value: unknown): value is { emulator: string; pid?: unknown } {
  return isObject(value) && value['emulator'] === 'kaizala-webhooks';
}

/**
 * Converts the values of `--map-callbacks` to an object. Each key is a host, and its value is the URL of the receiver
 * for this host.
 *
 * @throws Failure if a value does not have the form host=url, or if a host occurs more than once
 */
function mapOf(values: readonly string[]): Record<string, string> {
  const pairs = values.map((value) => {
    const at = value.indexOf('=');
    if (at > 0) return [value.slice(0, at), value.slice(at + 1)] as const;
    throw misuse(
      '--map-callbacks has a value that does not begin with a host and "=": expected host=url. Fix: write a value such as hooks.example.com=http://127.0.0.1:8080.',
    );
  });
  const hosts = pairs.map(([host]) => hostOf(host) ?? host);
  const twice = hosts.find((host, index) => hosts.indexOf(host) < index);
  if (twice !== undefined)
    throw misuse(
      `--map-callbacks has the host ${maskValue(twice)} more than once: expected one receiver for each host. Fix: remove one of them.`,
    );
  return Object.fromEntries(pairs);
}
