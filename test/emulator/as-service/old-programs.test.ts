/**
 * Programs in the style of 2018, which contain the host names of the service. They must work with the emulator without
 * a change. They run in an isolated network, from which they cannot reach the real hosts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { printed } from '../../cli/command.js';
import { freePort } from '../../support/free-port.js';
import { canUnshare, network, networkOptions } from '../../support/namespace.js';
import { toolPath } from '../../support/tools.js';
import { temporaryDirectory } from './world.js';

const programs = join(root, 'test/emulator/as-service/programs');
/** The built CLI. The tests do not start the CLI from its sources, because each start would then take seconds. */
const main = [join(root, 'dist/src/cli/main.js')];
const allHosts = 'api.kaiza.la kms.kaiza.la kms2.kaiza.la hooks.contoso.example';

/**
 * Whether this system can isolate a network. If not, the programs do not run, because they could reach the real hosts.
 * If `CI` is set, the missing isolation is a failure.
 */
const canIsolate = canUnshare(...networkOptions);

interface Run {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** Starts a program, and ends it after the test. */
function launch({ command, args, env = {} }: Run) {
  const child: ChildProcess = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  const ended = (async () => {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, text };
  })();
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  return { text: () => text, ended };
}

/**
 * Starts an emulator instead of the service, and a receiver at the public host name that the programs use.
 *
 * @param hosts the host names that resolve to the emulator
 */
async function world(receiver: (port: string) => Run, hosts = allHosts) {
  const [nsenter = '', ...prefix] = await network({ '127.0.0.1': hosts });
  const inside = ({ command, args, env }: Run): Run => ({
    command: nsenter,
    args: [...prefix, command, ...args],
    ...(env && { env }),
  });
  const folder = temporaryDirectory();
  const companions = join(folder, 'companions.json');
  const groups = { groups: [{ groupId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10' }] };
  writeFileSync(companions, JSON.stringify({ 'GET /v1/groups': { body: groups } }));
  const receiverPort = String(await freePort());
  const received = launch(inside(receiver(receiverPort)));
  const mapped = `hooks.contoso.example=http://127.0.0.1:${receiverPort}`;
  const emulate = main.concat('emulate', '--port', '0', '--as-service', '--map-callbacks', mapped);
  const emulator = launch(
    inside({
      command: process.execPath,
      args: emulate.concat('--ca-dir', join(folder, 'ca'), '--companions', companions),
    }),
  );
  await printed(emulator.text, /Press Ctrl-C to stop/);
  const [, url = ''] = /The emulator: (\S+)/.exec(emulator.text())!;
  // Take the path from the output of the emulator, because users copy this path, and it must be right.
  const [, certificate = ''] = /NODE_EXTRA_CA_CERTS=(\S+)/.exec(emulator.text())!;
  const run = (program: Run) => launch(inside(program)).ended;
  return {
    received: received.text,
    calls: emulator.text,
    folder,
    certificate,
    run,
    trigger: () =>
      run({
        command: process.execPath,
        args: [...main, 'trigger', 'JobCreated', '--emulator', url],
      }),
  };
}

/** The expected output of a program that gets a token, creates a webhook, and then lists the webhooks. */
const subscribed =
  /^(?:GET 200\n)?endpoint https:\/\/kms\.kaiza\.la\nGET 200\nPOST 200\nwebhook [\da-f-]{36}\nGET 200\nwebhooks 1\n$/;

const phpReceiver = (port: string) => ({
  command: toolPath('php'),
  args: ['-S', `127.0.0.1:${port}`, join(programs, 'receiver.php')],
});
const pythonReceiver = (port: string) => ({
  command: toolPath('python3'),
  args: ['-u', join(programs, 'receiver.py')],
  env: { PORT: port },
});

describe('a program in PHP', { tags: ['php'] }, () => {
  test.runIf(canIsolate)('subscribes, and its receiver gets the event', async () => {
    const { run, received, trigger, certificate, calls } = await world(phpReceiver);
    const settings = ['-d', `curl.cainfo=${certificate}`, '-d', `openssl.cafile=${certificate}`];
    const args = [...settings, join(programs, 'subscribe.php')];
    expect((await run({ command: toolPath('php'), args })).text).toMatch(subscribed);
    expect(await trigger()).toMatchObject({ code: 0 });
    expect(received()).toContain('php received JobCreated at hooks.contoso.example/kaizala.php\n');
    expect(calls()).toMatch(/^GET \/v1\/groups {2}200$/m);
  });

  test.runIf(canIsolate)('is refused without the certificate', async () => {
    const { run } = await world(phpReceiver);
    const args = [join(programs, 'subscribe.php')];
    const { text } = await run({ command: toolPath('php'), args });
    expect(text).toContain('certificate verify failed');
    expect(text).not.toContain('webhooks 1');
  });
});

describe('a program in Python', { tags: ['python3'] }, () => {
  test.runIf(canIsolate)('subscribes, and its receiver gets the event', async () => {
    const { run, received, trigger, certificate } = await world(pythonReceiver);
    const client = { command: toolPath('python3'), args: [join(programs, 'subscribe.py')] };
    expect((await run(client)).text).toContain('CERTIFICATE_VERIFY_FAILED');
    const { text } = await run({ ...client, env: { SSL_CERT_FILE: certificate } });
    expect(text).toMatch(subscribed);
    expect(await trigger()).toMatchObject({ code: 0 });
    expect(received()).toContain('python received JobCreated at hooks.contoso.example/kaizala\n');
  });

  test.runIf(canIsolate)(
    'subscribes with the library requests',
    { tags: ['python3-requests'] },
    async () => {
      const { run, certificate } = await world(pythonReceiver);
      const program = join(programs, 'subscribe-requests.py');
      const client = { command: toolPath('python3-requests'), args: [program] };
      expect((await run(client)).text).toContain('CERTIFICATE_VERIFY_FAILED');
      const { text } = await run({ ...client, env: { REQUESTS_CA_BUNDLE: certificate } });
      expect(text).toMatch(subscribed);
    },
  );

  test.runIf(canIsolate)('gets the event after a client in Node has subscribed it', async () => {
    const { run, received, trigger, certificate } = await world(pythonReceiver);
    const client = { command: process.execPath, args: [join(programs, 'subscribe.cjs')] };
    expect((await run(client)).text).toContain('unable to verify the first certificate');
    const { text } = await run({ ...client, env: { NODE_EXTRA_CA_CERTS: certificate } });
    expect(text.replaceAll(/^\(node.*\n|^\(Use .*\n/gm, '')).toMatch(subscribed);
    expect(await trigger()).toMatchObject({ code: 0 });
    expect(received()).toContain('python received JobCreated at hooks.contoso.example/kaizala\n');
  });
});

describe('a call of curl', { tags: ['curl', 'python3'] }, () => {
  const headers = ['applicationId', 'applicationSecret', 'refreshToken'].flatMap((name) => [
    '-H',
    `${name}:any`,
  ]);
  const args = ['-q', '-sS', ...headers, 'https://api.kaiza.la/v1/accessToken'];
  const token = { endpointUrl: 'https://kms.kaiza.la' };

  test.runIf(canIsolate)('gets a token', async () => {
    const { run, certificate } = await world(pythonReceiver);
    const client = { command: toolPath('curl'), args };
    expect((await run(client)).code).toBe(60);
    const { text } = await run({ ...client, env: { CURL_CA_BUNDLE: certificate } });
    expect(JSON.parse(text)).toMatchObject(token);
  });

  test.runIf(canIsolate)('gets a token with the commands that the emulator prints', async () => {
    // '' means that no host name resolves to the emulator, except in a program that uses the printed commands.
    const { run, calls, certificate, folder } = await world(pythonReceiver, '');
    const shell = (script: string) =>
      run({
        command: 'sh',
        args: ['-c', `cd '${folder}' && ${script}`],
        env: { CURL_CA_BUNDLE: certificate },
      });
    const call = [toolPath('curl'), ...args].join(' ');
    expect((await shell(call)).code).toBe(6);
    const [resolve = ''] = /--resolve .*(?= …$)/m.exec(calls())!;
    expect(JSON.parse((await shell(`${call} ${resolve}`)).text)).toMatchObject(token);
    const [file = ''] = /printf .*$/m.exec(calls())!;
    const [start = ''] = /unshare .*(?= your-program …$)/m.exec(calls())!;
    expect(JSON.parse((await shell(`${file} && ${start} ${call}`)).text)).toMatchObject(token);
    // The printed commands must affect only the program that they start, so curl alone still fails.
    expect((await shell(call)).code).toBe(6);
  });
});
