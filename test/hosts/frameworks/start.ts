/** Starts a program on a free port of the loopback address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../../../scripts/lib/project.js';
import { token } from './cases.js';

export interface Running {
  port: number;
  /** The lines that it has printed. */
  lines(): string[];
  stop(): Promise<void>;
}

/** @param file the program, in the folder of a project that has the package */
export type Program = (file: string) => Promise<Running>;

const installed = (path: string) => join(root, 'test/hosts/node_modules', path);
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const nodeLoopback = join(root, 'test/receiver/recipes/loopback.ts');
const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');

export const startWithNode: Program = (file) => startNode([file], dirname(file));

/** Starts what calls the functions of a program, with the program and other arguments. */
export const startFunctions =
  (host: string, ...args: string[]): Program =>
  (file) =>
    startNode([join(root, host), file, ...args], dirname(file));

function startNode(program: string[], cwd: string): Promise<Running> {
  const imports = [tsx, nodeLoopback].flatMap((path) => ['--import', pathToFileURL(path).href]);
  return start(process.execPath, [...imports, ...program], cwd, (child) =>
    once(child, 'message').then(([port]) => port as number),
  );
}

export const startWithBun: Program = (file) =>
  start(
    installed('@oven/bun-linux-x64/bin/bun'),
    ['--preload', beside('bun-loopback.mjs'), file],
    dirname(file),
    printedPort,
  );

export const startWithDeno: Program = (file) => {
  const loopback = ['--host', '127.0.0.1', '--port', '0'];
  return start(
    installed('@deno/linux-x64-glibc/deno'),
    ['serve', '--no-lock', '--allow-env', ...loopback, file],
    dirname(file),
    printedPort,
  );
};

function printedPort(_: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      clearInterval(timer);
      resolve(Number(port));
    }, 20);
  });
}

async function start(
  program: string,
  args: string[],
  cwd: string,
  portOf: (child: ChildProcess, output: () => string) => Promise<number>,
): Promise<Running> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, KAIZALA_CALLBACK_TOKEN: token, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code}: ${output}`);
  });
  ended.catch(() => undefined);
  const port = await Promise.race([portOf(child, () => output), ended]);
  return {
    port,
    lines: () => output.split('\n').filter(Boolean),
    async stop() {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}
