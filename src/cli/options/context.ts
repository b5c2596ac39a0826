import type { Command } from 'commander';
import type { ExitCode } from '../../common/failure.js';
import { invokedAs } from '../output/about.js';
import type { Terminal } from '../output/terminal.js';

/** What the definitions of the commands share. */
export interface Context {
  program: Command;
  terminal: Terminal;
  /** Tells what a command ended with. */
  end(code: ExitCode): void;
}

/** An example below the help of a command. */
export function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line.replace(/^kaizala-webhooks/, invokedAs)}`).join('\n')}`;
}
