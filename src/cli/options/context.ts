import type { Command } from 'commander';
import type { ExitCode } from '../../common/failure.js';
import { invokedAs } from '../output/about.js';
import type { Terminal } from '../output/terminal.js';

/** The objects that the definitions of all commands share. */
export interface Context {
  program: Command;
  terminal: Terminal;
  /** Reports the exit code of a command. */
  end(code: ExitCode): void;
}

/** Returns the text with an example for the end of a command's help. */
export function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line.replace(/^kaizala-webhooks/, invokedAs)}`).join('\n')}`;
}
