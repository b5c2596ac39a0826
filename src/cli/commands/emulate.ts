import { type ExitCode, Failure } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import { portProblem } from '../../common/port.js';
import { commandAt } from '../output/emulator-address.js';
import { untilEnd } from '../output/npm-process.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from '../service/call-admin.js';
import { startEmulator } from '../service/start-emulator.js';

export interface EmulateOptions {
  port: number;
  allowCallbacksTo?: string[];
  allowOrigin?: string[];
  handshakeToken: 'digits' | 'opaque';
  handshake: boolean;
  endpointSlash?: boolean;
  throttle: boolean;
  deliveryTimeout: number;
  speed: number;
  page: boolean;
}

/** `kaizala-webhooks emulate` */
export async function emulate(options: EmulateOptions, terminal: Terminal): Promise<ExitCode> {
  const interrupted = untilEnd(terminal);
  const { url, close } = await start(options, terminal);
  terminal.print('The emulator: ', ['bold', url]);
  if (options.page) terminal.print('Its page: ', ['bold', `${url}/_emulator/`]);
  terminal.print('In other terminals:');
  terminal.print(`  ${commandAt(url, terminal.env, 'listen')}`);
  terminal.print(`  ${commandAt(url, terminal.env, 'trigger JobCreated')}`);
  terminal.print('Ctrl-C ends it.');
  await interrupted;
  await close();
  return 0;
}

async function start({ port, ...options }: EmulateOptions, terminal: Terminal) {
  const settings = {
    allowCallbacksTo: options.allowCallbacksTo ?? [],
    allowOrigins: options.allowOrigin ?? [],
    handshake: options.handshake && options.handshakeToken,
    deliveryTimeout: options.deliveryTimeout,
    endpointSlash: options.endpointSlash ?? false,
    speed: options.speed,
    page: options.page,
    ...(!options.throttle && { throttle: false as const }),
  };
  try {
    return await startEmulator(port, settings, terminal);
  } catch (error) {
    const problem =
      (await otherEmulator(error, port, terminal)) ?? portProblem(error, port, '--port 0');
    throw problem ? new Failure(problem) : error;
  }
}

/** How long an emulator may take to say that it is one, in ms. */
const longestLook = 1000;

/** Says that another emulator has the port; undefined where something else is wrong. */
async function otherEmulator(
  error: unknown,
  port: number,
  { env }: Terminal,
): Promise<string | undefined> {
  if ((error as { code?: unknown } | null)?.code !== 'EADDRINUSE') return undefined;
  const url = `http://127.0.0.1:${port}`;
  try {
    const { pid } = await callAdmin(url, 'GET ', isEmulator, { env, timeout: longestLook });
    const isKnown = typeof pid === 'number';
    return `Port ${port} is in use by another emulator${isKnown ? ` (pid ${pid})` : ''}. Fix: use that one, end it${isKnown ? ` with kill ${pid}` : ''}, or try --port 0, which takes a free one.`;
  } catch {
    // It does not say what it is.
    return undefined;
  }
}

function isEmulator(value: unknown): value is { emulator: string; pid?: unknown } {
  return isObject(value) && value['emulator'] === 'kaizala-webhooks';
}
