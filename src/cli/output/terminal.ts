import { fstatSync, readSync, type Stats, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { styleText } from 'node:util';
import { misuse } from '../../common/failure.js';
import { isSystemError, systemReason } from '../../common/system-error.js';
import { invokedAs } from './about.js';
import { fileOutput, type Output } from './file-output.js';
import { printable } from './printable.js';

/** How a part of a line looks, where there are colours. */
export type Look = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** A part of a line: a text, or one with its look. */
export type Part = string | readonly [Look, string];

/** What a command has to do with the world. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: () => AsyncIterable<Uint8Array | string>;
  /** Prints a line of what was asked for. Whatever is in the parts, it is one line, and text alone. */
  print(...parts: Part[]): void;
  /** Prints a line for people, beside what was asked for. */
  note(...parts: Part[]): void;
  /** Prints text of our own as it is. */
  write(to: 'output' | 'errors', text: string): void;
  /** Whether what is printed still goes somewhere: not to a full disk, nor to a program that has ended. */
  canPrint(): boolean;
  /** Resolves when the user ends the command, or when nobody reads what it prints any more. */
  interrupted(): Promise<void>;
}

/** What a terminal is made of. */
export interface Streams {
  env: Terminal['env'];
  input: Terminal['input'];
  output: Output;
  errors: Output;
  interrupted: () => Promise<void>;
  /** Told when something could not be printed, which may be after the command's end. */
  failed: () => void;
}

export function createTerminal(streams: Streams): Terminal {
  const { env, input, output, errors, interrupted, failed } = streams;
  const gone = new Set<Output>();
  const unread = new Promise<void>((resolve) => {
    for (const stream of [output, errors]) {
      stream.on('error', (error) => {
        gone.add(stream);
        // As with `| head`: there is no more to be said, and nothing wrong.
        if (error.code === 'EPIPE') {
          if (stream === output) resolve();
          return;
        }
        if (stream === output) line(errors, [unwritable(error)]);
        // One sentence is enough: what comes after it would be a consequence.
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
      // Validation would look at the streams of the process instead of this one.
      return look && colours
        ? styleText(look, printable(text), { validateStream: false })
        : printable(text);
    });
    // What begins so is a command for who runs a GitHub workflow, which we give in `write` alone.
    write(stream, `${shown.join('').replace(/^(\s*):(?=:)/, '$1\\u003a')}\n`);
  };
  return {
    env,
    input,
    print: (...parts) => line(output, parts),
    note: (...parts) => line(errors, parts),
    write: (to, text) => write(to === 'output' ? output : errors, text),
    canPrint: () => !gone.has(output),
    interrupted: () => Promise.race([interrupted(), unread]),
  };
}

function unwritable(error: NodeJS.ErrnoException): string {
  const reason = isSystemError(error) ? systemReason(error) : `${error.message}.`;
  return `The standard output cannot be written: ${reason}`;
}

/**
 * The standard input. Of a directory, the stream of the platform says that it is empty; and where it was closed by who
 * started the process, the platform has opened the null device in its place.
 */
async function* standardInput(): AsyncGenerator<Uint8Array | string> {
  const stats = fstatSync(0);
  if (stats.isDirectory()) readSync(0, Buffer.alloc(1));
  if (isNullDevice(stats))
    throw misuse(
      `stdin is closed, or ${devNull}; expected JSON. Fix: send it there, as in: ${invokedAs} validate - < events.ndjson`,
    );
  yield* process.stdin as AsyncIterable<Uint8Array>;
}

function isNullDevice(stats: Stats): boolean {
  if (!stats.isCharacterDevice() || process.platform === 'win32') return false;
  return stats.rdev === statSync(devNull).rdev;
}

/** What ends a command: Ctrl-C, who manages processes, and a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The terminal of this process. The second Ctrl-C ends it at once, as nothing listens to it any more. */
export function processTerminal(): Terminal {
  return createTerminal({
    env: process.env,
    input: standardInput,
    output: fileOutput(1, 2) ?? process.stdout,
    errors: fileOutput(2, 1) ?? process.stderr,
    interrupted: () =>
      new Promise((resolve) => {
        const end = () => {
          for (const signal of signals) process.off(signal, end);
          resolve();
        };
        for (const signal of signals) process.on(signal, end);
      }),
    failed: () => (process.exitCode = 1),
  });
}
