import { fstatSync, readSync, type Stats, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { styleText } from 'node:util';
import { misuse } from '../../common/failure.js';
import { isSystemError, systemReason } from '../../common/system-error.js';
import { invokedAs } from './about.js';
import { type FileIdentity, fileOutput, isSameFile, type Output } from './file-output.js';
import { printable } from './printable.js';

/** The style of a part of a line, if the terminal has colours. */
export type Look = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** A part of a line: a text, or a text with a style. */
export type Part = string | readonly [Look, string];

/** The environment, input and output of a command. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file to which the standard output is redirected. A command must not read it. */
  readonly outputFile: FileIdentity | undefined;
  readonly input: () => AsyncIterable<Uint8Array | string>;
  /**
   * Prints a line of the result on the standard output. Control characters are escaped, so the output is always one
   * line.
   */
  print(...parts: Part[]): void;
  /** Prints a message for people on the standard error. */
  note(...parts: Part[]): void;
  /** Prints a text without escaping its control characters, so the text must be trusted. */
  write(to: 'output' | 'errors', text: string): void;
  /**
   * Returns whether the output can still be written. Returns false if the disk became full, or if the program that
   * reads the output has ended.
   */
  canPrint(): boolean;
  /**
   * Resolves when the output can take more text, or can no longer be written. A command that prints without end must wait
   * for it. Otherwise, the text would stay in memory until the reader of a pipe takes it.
   */
  written(): Promise<void>;
  /** Resolves when the user stops the command, or when nothing reads its output any more. */
  interrupted(): Promise<void>;
}

/** The environment, streams and functions that {@link createTerminal} combines. */
export interface Streams {
  env: Terminal['env'];
  input: Terminal['input'];
  output: Output;
  errors: Output;
  interrupted: () => Promise<void>;
  /** Called when output could not be written, which may be after the command has ended. */
  failed: () => void;
}

export function createTerminal(streams: Streams): Terminal {
  const { env, input, output, errors, interrupted, failed } = streams;
  const gone = new Set<Output>();
  /** Is called when the output can take more text, or can no longer be written. */
  let resume = () => {};
  output.on('drain', () => resume());
  const unread = new Promise<void>((resolve) => {
    for (const stream of [output, errors]) {
      stream.on('error', (error) => {
        gone.add(stream);
        resume();
        // The program that reads the output has closed the pipe, as `head` does after 10 lines. This is not an error.
        if (error.code === 'EPIPE') {
          if (stream === output) resolve();
          return;
        }
        if (stream === output) line(errors, [unwritable(error)]);
        // Print nothing more: every later message would only be a consequence of this error.
        gone.add(errors);
        failed();
        resolve();
      });
    }
  });
  const write = (stream: Output, text: string) => {
    if (!gone.has(stream)) stream.write(text);
  };
  const line = (stream: Output, parts: readonly Part[]) => {
    const colours = stream.isTTY === true && stream.hasColors?.() === true;
    const shown = parts.map((part) => {
      const [look, text] = typeof part === 'string' ? [undefined, part] : part;
      // Switch the validation off: it would check whether `process.stdout` supports colours, but this may be another
      // stream.
      return look && colours
        ? styleText(look, printable(text), { validateStream: false })
        : printable(text);
    });
    // A line that begins with `::` is a GitHub workflow command. Only `write` may print such commands.
    write(stream, `${shown.join('').replace(/^(\s*):(?=:)/, '$1\\u003a')}\n`);
  };
  return {
    env,
    outputFile: output.file,
    input,
    print: (...parts) => line(output, parts),
    note: (...parts) => line(errors, parts),
    write: (to, text) => write(to === 'output' ? output : errors, text),
    canPrint: () => !gone.has(output),
    written: async () => {
      if (output.writableNeedDrain && !gone.has(output))
        await new Promise<void>((resolve) => (resume = resolve));
    },
    interrupted: () => Promise.race([interrupted(), unread]),
  };
}

function unwritable(error: NodeJS.ErrnoException): string {
  const reason = isSystemError(error) ? systemReason(error) : `${error.message}.`;
  return `The standard output cannot be written: ${reason}`;
}

/**
 * Reads the standard input, after three checks. If stdin is a directory, Node's stream ends without data and without an
 * error. So read from it directly, which throws the error. If the parent process closed stdin, Node has opened the null
 * device in its place.
 */
async function* standardInput(
  outputFile: Terminal['outputFile'],
): AsyncGenerator<Uint8Array | string> {
  const stats = fstatSync(0);
  if (stats.isDirectory()) readSync(0, Buffer.alloc(1));
  if (outputFile && isSameFile(outputFile, stats))
    throw misuse(
      'stdin is also the file to which the output is written. Fix: write the output to another file.',
    );
  if (isNullDevice(stats))
    throw misuse(
      `stdin is closed, or ${devNull}; expected JSON. Fix: redirect a file to it, as in: ${invokedAs} validate - < events.ndjson`,
    );
  yield* process.stdin as AsyncIterable<Uint8Array>;
}

function isNullDevice(stats: Stats): boolean {
  if (!stats.isCharacterDevice() || process.platform === 'win32') return false;
  return stats.rdev === statSync(devNull).rdev;
}

/** The signals that stop a command: from Ctrl-C, a process manager, and a terminal that was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Returns the terminal of this process. The first Ctrl-C removes the listeners of the signals, so a second Ctrl-C ends
 * the process at once.
 */
export function processTerminal(): Terminal {
  const output: Output = fileOutput(1, 2) ?? process.stdout;
  return createTerminal({
    env: process.env,
    input: () => standardInput(output.file),
    output,
    errors: fileOutput(2, 1) ?? process.stderr,
    interrupted: () =>
      new Promise((resolve) => {
        const end = () => {
          for (const signal of signals) process.off(signal, end);
          // A command that waits for its standard input ends, too.
          process.stdin.destroy();
          resolve();
        };
        for (const signal of signals) process.on(signal, end);
      }),
    failed: () => (process.exitCode = 1),
  });
}
