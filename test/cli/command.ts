/** Runs the command line: in this process with separate streams, or as a process if the test needs one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { createTerminal } from '../../src/cli/output/terminal.js';
import { root } from '../../scripts/lib/project.js';

export interface World {
  env?: Record<string, string>;
  /** The content of the standard input. */
  input?: string | Uint8Array;
  /** The path of a file to which the output seems to be redirected. */
  outputFile?: string;
  /** True if the outputs are terminals with colours. */
  colours?: boolean;
}

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** A command that runs until the test stops it. */
export interface Running {
  out: () => string;
  err: () => string;
  /** Stops the command, as Ctrl-C does. */
  end: () => Promise<Ended>;
  ended: Promise<Ended>;
}

/** Runs a command until it ends. */
export function run(args: readonly string[], world: World = {}): Promise<Ended> {
  return start(args, world).ended;
}

/** Starts a command in this process, and stops it after the test. */
export function start(
  args: readonly string[],
  { env = {}, input = '', colours = false, outputFile }: World = {},
): Running {
  const texts = { out: '', err: '' };
  let interrupt!: () => void;
  const interrupted = new Promise<void>((resolve) => (interrupt = resolve));
  const output = (name: 'out' | 'err') => ({
    write: (text: string) => void (texts[name] += text),
    on: () => undefined,
    isTTY: colours,
    hasColors: () => colours,
  });
  const terminal = createTerminal({
    env,
    input: async function* () {
      yield input;
    },
    output: { ...output('out'), ...(outputFile && { file: statSync(outputFile) }) },
    errors: output('err'),
    interrupted: () => interrupted,
    failed: () => undefined,
  });
  const ended = (async () => ({ code: await runProgram(args, terminal), ...texts }))();
  const end = () => {
    interrupt();
    return ended;
  };
  try {
    onTestFinished(async () => void (await end()));
  } catch {
    // Called in a hook, where `onTestFinished` is not allowed. Such a command ends without help.
  }
  return { out: () => texts.out, err: () => texts.err, end, ended };
}

/** Waits until the output of a command matches a pattern. Returns the match. */
export async function printed(text: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  await expect.poll(text, { timeout: 20_000, interval: 10 }).toMatch(pattern);
  return pattern.exec(text())!;
}

/** Starts a command as a process, and kills it after the test. */
export function startProcess(
  args: readonly string[],
  env: Record<string, string> = {},
  output: 'pipe' | number = 'pipe',
) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args],
    { cwd: root, env: { ...process.env, ...env }, stdio: ['pipe', output, 'pipe'] },
  );
  const texts = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  const ended = (async () => {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...texts };
  })();
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, out: () => texts.out, err: () => texts.err, ended };
}
