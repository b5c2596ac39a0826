/** Starts a program on a free port of the loopback address. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../../../scripts/lib/project.js';
import { privatePackage } from '../../support/private-package.js';
import { startProjectWorker } from '../support/workerd.js';
import { token } from './cases.js';
import type { Project } from './project.js';

export interface Running {
  port: number;
  /** Returns the lines that the program has printed. */
  lines(): string[];
  stop(): Promise<void>;
}

export type Start = (project: Project) => Promise<Running>;

// Remove NODE_ENV, which Vitest sets to `test`. Otherwise, Next.js and Nitro would use it for their builds.
const { NODE_ENV: _, ...others } = process.env;
const env = {
  ...others,
  KAIZALA_CALLBACK_TOKEN: token,
  NEXT_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
} as NodeJS.ProcessEnv;

const { installed } = privatePackage('test/hosts');
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const nodeLoopback = join(root, 'test/receiver/recipes/loopback.ts');
const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');

export const startWithNode: Start = ({ folder, program }) => startNode([program], folder);

/**
 * Returns a function that starts `host`, a program of this repository that calls the functions that the recipe exports.
 */
export const startFunctions =
  (host: string, ...args: string[]): Start =>
  ({ folder, program }) =>
    startNode([join(root, host), program, ...args], folder);

function startNode(program: string[], cwd: string): Promise<Running> {
  const imports = [tsx, nodeLoopback].flatMap((path) => ['--import', pathToFileURL(path).href]);
  return start(process.execPath, [...imports, ...program], cwd, (child) =>
    once(child, 'message').then(([port]) => port as number),
  );
}

export const startWithBun: Start = ({ folder, program }) =>
  start(
    installed('@oven/bun-linux-x64/bin/bun'),
    ['--preload', beside('bun-loopback.mjs'), program],
    folder,
    printedPort,
  );

export const startWithDeno: Start = ({ folder, program }) => {
  const loopback = ['--host', '127.0.0.1', '--port', '0'];
  return start(
    installed('@deno/linux-x64-glibc/deno'),
    ['serve', '--no-lock', '--allow-env', ...loopback, program],
    folder,
    printedPort,
  );
};

/** Returns a function that starts a program from an installed package with Node. */
export const startProgram =
  (path: string, ...args: string[]): Start =>
  ({ folder }) =>
    startNode([installed(path), ...args], folder);

/** Builds the project with Nitro, and starts the result. */
export const startNitro: Start = async ({ folder }) => {
  await build(installed('nitropack/dist/cli/index.mjs'), folder);
  return startNode([join(folder, '.output/server/index.mjs')], folder);
};

/**
 * Bundles the program like Cloudflare's tool wrangler, and starts it in workerd, with the Durable Objects of the
 * recipe.
 */
export const startWorkerd: Start = async ({ program }) => {
  const { worker, printed } = await startProjectWorker(program, { KAIZALA_CALLBACK_TOKEN: token });
  return {
    port: Number((await worker.ready).port),
    lines: () => printed().split('\n').filter(Boolean),
    stop: () => worker.dispose(),
  };
};

/** Builds the project with Next.js, which takes most of a minute, and starts the result. */
export const startNext: Start = async ({ folder }) => {
  const next = join(folder, 'node_modules/next/dist/bin/next');
  await build(next, folder);
  const loopback = ['--hostname', '127.0.0.1', '--port', '0'];
  return start(process.execPath, [next, 'start', ...loopback], folder, printedPort);
};

const run = promisify(execFile);

/**
 * The timeout of a build, in ms. It is long enough for a busy machine. On an idle machine, a build takes half a minute.
 */
const buildTime = 300_000;

async function build(program: string, cwd: string): Promise<void> {
  await run(process.execPath, [program, 'build'], { cwd, env, timeout: buildTime });
}

async function printedPort(child: ChildProcess, output: () => string): Promise<number> {
  while (child.exitCode === null && child.signalCode === null) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output())?.[1];
    if (port !== undefined) return Number(port);
    await setTimeout(20);
  }
  throw new Error(`The program ended before it printed a port: ${output()}`);
}

const startTime = 60_000;
/**
 * The timeout of the test hook that starts a host, in ms. It is longer than the timeouts of build and start together.
 * Otherwise, the hook itself could time out, and a report-only host would fail the job.
 */
export const longestStart = buildTime + startTime + 30_000;

async function start(
  program: string,
  args: string[],
  cwd: string,
  portOf: (child: ChildProcess, output: () => string) => Promise<number>,
): Promise<Running> {
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code}: ${output}`);
  });
  ended.catch(() => undefined);
  const late = setTimeout(startTime, undefined, { ref: false });
  const port = await Promise.race([portOf(child, () => output), ended, late]);
  if (port === undefined) {
    child.kill('SIGKILL');
    throw new Error(`${program} did not start: ${output}`);
  }
  return {
    port,
    lines: () => output.split('\n').filter(Boolean),
    async stop() {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}
