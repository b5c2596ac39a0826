/**
 * Simulates terminals, which run the commands of a chapter as they are written. Only the ports are changed, so that
 * tests can run at the same time.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { TestContext } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { bareEnvironment } from '../../samples/operations/run-sample.js';
import { freePort } from '../../support/free-port.js';
import { toolPath } from '../../support/tools.js';

export interface Desk {
  /** The folder in which the commands run. */
  folder: string;
  ports: { emulator: number; receiver: number };
  env: Record<string, string>;
  /** Normalizes output: restores the default ports, and replaces values that differ in each run by placeholders. */
  normal: (text: string) => string;
  open: () => Terminal;
}

/**
 * Creates the environment of the terminals. Its `PATH` contains a replacement of `npx`, which runs the programs of this
 * copy of the project, and makes no request to the npm registry. `PATH` also contains a replacement of `npm`, which
 * only checks that the lockfile can be installed, because the packages are already installed.
 *
 * @param folder the folder in which the commands run
 */
export async function newDesk(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  folder = root,
) {
  const [emulator, receiver] = [await freePort(), await freePort()];
  const bin = mkdtempSync(join(tmpdir(), 'start-here-'));
  onTestFinished(() => rmSync(bin, { recursive: true }));
  const command = (name: string, lines: string[]) => {
    writeFileSync(join(bin, name), ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(join(bin, name), 0o755);
  };
  const cli = `exec "${process.execPath}" "${join(root, 'dist/src/cli/main.js')}" "$@"`;
  command('npx', [
    'name=$1; shift',
    `[ "$name" = tsx ] && exec "${process.execPath}" --import tsx "$@"`,
    `[ "$name" = @redocly/cli@${redocly.version} ] && exec "${process.execPath}" "${redocly.path}" "$@"`,
    '[ "$name" = kaizala-webhooks ] || exit 127',
    'case $1 in',
    `emulate) ${cli} --port ${emulator} ;;`,
    `import | validate | export | probe | replay) ${cli} ;;`,
    `*) ${cli} --emulator http://127.0.0.1:${emulator} ;;`,
    'esac',
  ]);
  const bare = bareEnvironment()['PATH']!;
  command('npm', [
    `PATH='${bare}' exec npm "$@" --dry-run --ignore-scripts --offline --no-audit --no-update-notifier`,
  ]);
  const tools = [toolPath('python3'), toolPath('php')].map((path) => dirname(path));
  const env = {
    PATH: [bin, ...tools, bare].join(delimiter),
    HOME: bin,
    PORT: String(receiver),
    KAIZALA_ENDPOINT: `http://127.0.0.1:${emulator}`,
    KAIZALA_CALLBACK_URL: `http://127.0.0.1:${receiver}/kaizala`,
  };
  const normal = (text: string) =>
    text
      .replaceAll(`:${emulator}`, ':4010')
      .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '<id>')
      .replaceAll(/ in \d+ ms/g, ' in <n> ms')
      .replaceAll(/next attempt \S+ \(in (?:45 min|44 min \d+ s)\)/g, 'next attempt <time>');
  const ports = { emulator, receiver };
  const desk = { folder, ports, env, normal };
  return { ...desk, open: () => new Terminal(desk, onTestFinished) } satisfies Desk;
}

/** The version of Redocly CLI that the project depends on, and the path of its program. */
const redocly = (() => {
  const folder = join(root, 'node_modules/@redocly/cli');
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return { version, path: join(folder, 'bin/cli.js') };
})();

export class Terminal {
  /** The output of the last command up to now. */
  printed = '';
  #child: ChildProcess | undefined;
  /** Shell commands that restore the environment variables that earlier commands exported. */
  #exported = '';

  constructor(
    private readonly desk: Pick<Desk, 'folder' | 'ports' | 'env'>,
    private readonly onTestFinished: TestContext['onTestFinished'],
  ) {}

  /** Starts a command in a new process group, and kills the group when the test ends. */
  start(code: string): void {
    const { folder, ports, env } = this.desk;
    const here = code
      .replaceAll(':4010', `:${ports.emulator}`)
      .replaceAll(':8080', `:${ports.receiver}`);
    this.printed = '';
    const child = spawn('sh', ['-c', here], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
    this.#child = child;
    const closed = once(child, 'close');
    this.onTestFinished(async () => {
      signal(child, 'SIGKILL');
      await closed;
    });
  }

  /** Runs a command to its end, in the environment of the earlier commands, and returns its exit code. */
  async run(code: string): Promise<number> {
    // Write the exported variables to a file, because in stdout they would be mixed with the output of the command.
    const file = join(this.desk.env['HOME']!, 'exported');
    this.start(`${this.#exported}\n${code}\nstatus=$?; export -p > '${file}'; exit $status`);
    const [status] = (await once(this.#child!, 'close')) as [number];
    this.#exported = readFileSync(file, 'utf8');
    return status;
  }

  /** Ctrl-C. */
  async interrupt(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null)
      throw new Error(`No command is running in this terminal. Its output was:\n${this.printed}`);
    const closed = once(child, 'close');
    signal(child, 'SIGINT');
    await closed;
  }
}

/** Sends a signal to all processes of a group. Does nothing if they have already ended. */
function signal({ pid }: ChildProcess, name: 'SIGINT' | 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether a program listens on a port of this machine. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.end());
  });
}
