import type { Command } from 'commander';
import type { ExitCode } from '../../common/failure.js';
import { invokedAs } from '../output/about.js';
import type { Terminal } from '../output/terminal.js';

/** The objects that the definitions of all commands need. */
export interface Context {
  program: Command;
  terminal: Terminal;
  /** Reports the exit code of a command. */
  end(code: ExitCode): void;
}

/** Returns an example as text, which is shown at the end of the help of a command. */
export function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line.replace(/^kaizala-webhooks/, invokedAs)}`).join('\n')}`;
}
