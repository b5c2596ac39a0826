import { styleText } from 'node:util';
import { printable } from './printable.js';

/** How a part of a line looks, where there are colours. */
export type Look = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** A part of a line: a text, or one with its look. */
export type Part = string | readonly [Look, string];

/** As much of a stream as is written to. */
export interface Output {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  isTTY?: boolean;
  /** Of terminals: it honours NO_COLOR and FORCE_COLOR. */
  hasColors?(): boolean;
}

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
}

export function createTerminal({ env, input, output, errors, interrupted }: Streams): Terminal {
  const gone = new Set<Output>();
  const unread = new Promise<void>((resolve) => {
    for (const stream of [output, errors]) {
      stream.on('error', (error) => {
        if (error.code !== 'EPIPE') throw error;
        // As with `| head`: there is no more to be said, and nothing wrong.
        gone.add(stream);
        if (stream === output) resolve();
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
    write(stream, `${shown.join('')}\n`);
  };
  return {
    env,
    input,
    print: (...parts) => line(output, parts),
    note: (...parts) => line(errors, parts),
    write: (to, text) => write(to === 'output' ? output : errors, text),
    interrupted: () => Promise.race([interrupted(), unread]),
  };
}

/** The terminal of this process. The second Ctrl-C ends it at once, as nothing listens to it any more. */
export function processTerminal(): Terminal {
  return createTerminal({
    env: process.env,
    input: () => process.stdin,
    output: process.stdout,
    errors: process.stderr,
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  });
}
