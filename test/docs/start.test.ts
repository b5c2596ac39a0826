import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';
import { portOf } from '../support/servers.js';

let project: ProjectCopy;

beforeAll(() => {
  project = copyProject();
  // Create an index.html that is newer than the sources, so that `npm start` does not build the documentation.
  mkdirSync(join(project.path, 'generated/docs'));
  writeFileSync(
    join(project.path, 'generated/docs/index.html'),
    '<!doctype html><title>Ready</title>',
  );
});

afterAll(() => project.remove());

interface Run {
  child: ChildProcess;
  /** Returns the output on stdout and stderr up to now. */
  printed: () => string;
  ended: Promise<number>;
}

const freePorts = ['--port', '0', '--emulator-port', '0', '--receiver-port', '0'];
const script = ['--import', 'tsx', 'scripts/start.ts'];

/** Runs a command in a new process group, as a terminal does. */
function run(
  command: string | { program: string; env?: Record<string, string>; cwd?: string },
  ...args: string[]
): Run {
  const { program, env, cwd } = typeof command === 'string' ? { program: command } : command;
  const child = spawn(program, args, {
    cwd: cwd ?? project.path,
    detached: true,
    env: { ...process.env, ...env },
  });
  let text = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  // When SIGINT ends the shell of npm, npm also ends itself with SIGINT. A terminal shows the exit code 130 (128 + 2)
  // for that.
  const ended = once(child, 'close').then(
    ([code, signal]: unknown[]) => (code ?? (signal === 'SIGINT' ? 130 : signal)) as number,
  );
  return { child, printed: () => text, ended };
}

test.for<[string, number[], string[]]>([
  ['npm start', [0, 130], ['npm', 'start', '--']],
  ['The script behind it', [0], [process.execPath, ...script]],
])(
  '%s prints three addresses, serves there, and ends on Ctrl-C with %j',
  async ([, codes, command]) => {
    const [program = '', ...args] = command;
    const { child, printed, ended } = run(program, ...args, ...freePorts);
    await expect.poll(printed, { timeout: 30_000 }).toMatch(/Press Ctrl-C to stop all three/);
    const url = /The documentation: (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(printed())?.[1];
    const emulator = /The emulator: (http:\/\/127\.0\.0\.1:\d+)\n/.exec(printed())?.[1];
    expect(await (await fetch(url!)).text()).toContain('<title>Ready</title>');
    expect(await (await fetch(`${emulator}/_emulator`)).json()).toMatchObject({ webhooks: 0 });
    expect(printed()).toContain(`The page of the emulator: ${emulator}/_emulator/\n`);
    const receiver = /The receiver: (http:\/\/127\.0\.0\.1:\d+\/kaizala)\n/.exec(printed())?.[1];
    const told = await fetch(new URL('_emulator.json', url));
    expect(await told.json()).toEqual({ emulator, receiver });
    // The emulator must accept requests from the pages of this server, under both host names of the server.
    for (const origin of [new URL(url!).origin, `http://localhost:${new URL(url!).port}`]) {
      const asked = await fetch(`${emulator}/_emulator/webhooks`, { headers: { origin } });
      expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    }
    const delivery = await fetch(receiver!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(eventExamples.JobCreated),
    });
    expect(delivery.status).toBe(200);
    await expect.poll(printed).toContain('JobCreated');
    process.kill(-child.pid!, 'SIGINT');
    expect(codes).toContain(await ended);
    await expect(fetch(url!)).rejects.toThrow('fetch failed');
    await expect(fetch(emulator!)).rejects.toThrow('fetch failed');
    await expect(fetch(receiver!)).rejects.toThrow('fetch failed');
    expect(printed()).not.toMatch(/^ +at /m);
  },
);

// The emulator and the receiver open their ports after the documentation is already served. port.test.ts tests the port
// of the documentation in the same way.
test.for(['--emulator-port', '--receiver-port'])(
  'says that the port of %s is in use, and ends',
  async (option) => {
    const port = await portOf(createServer());
    const args = [...script, ...freePorts, option, String(port)];
    const { printed, ended } = run(process.execPath, ...args);
    expect(await ended).toBe(1);
    expect(printed()).toContain(
      `Port ${port} is in use (EADDRINUSE). Fix: try npm start -- ${option} 0`,
    );
    expect(printed()).not.toContain('Ctrl-C');
    expect(printed()).not.toMatch(/^ +at /m);
  },
);

test.for([
  ['half of the credentials', { KAIZALA_APPLICATION_ID: 'a' }, [], 'set all three, or none'],
  [
    'an invalid port',
    {},
    ['--port', 'eighty\n::error::x'],
    '--port "eighty\\n::error::x" is not a port',
  ],
] as const)('refuses %s before it builds anything', async ([, env, args, message]) => {
  const later = new Date(Date.now() + 3_600_000);
  const source = join(project.path, 'spec/v1/openapi.yaml');
  const { atime, mtime } = statSync(source);
  utimesSync(source, later, later);
  const all = [...script, ...freePorts, ...args];
  const { printed, ended } = run({ program: process.execPath, env }, ...all);
  expect(await ended).toBe(1);
  utimesSync(source, atime, mtime);
  // The message is the whole output, so no step of the build has run.
  expect(printed().trim().split('\n')).toEqual([expect.stringContaining(message)]);
});

test('builds outdated files, and reports the location of an error in the spec', async () => {
  // Use another copy of the project, because this test needs a copy without built files, and makes the description in
  // the copy invalid.
  const broken = copyProject();
  onTestFinished(() => broken.remove());
  appendFileSync(join(broken.path, 'spec/v1/openapi.yaml'), '\nbroken: [\n');
  const command = { program: process.execPath, cwd: broken.path };
  const { printed, ended } = run(command, ...script, ...freePorts);
  expect(await ended).toBe(1);
  expect(printed()).toMatch(/spec\/v1\/openapi\.yaml:\d+:\d+/);
  expect(printed()).not.toMatch(/^ +at /m);
});
