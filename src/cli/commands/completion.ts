import type { Command } from 'commander';
import type { ExitCode } from '../../common/failure.js';
import { bashScript } from '../completion/bash.js';
import { candidatesFor } from '../completion/candidates.js';
import { fishScript } from '../completion/fish.js';
import { zshScript } from '../completion/zsh.js';
import type { Terminal } from '../output/terminal.js';

export type Shell = 'bash' | 'zsh' | 'fish';

const scripts: Record<Shell, string> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/**
 * `kaizala-webhooks completion`
 *
 * Without words, prints the script for a shell. With words, prints the candidates for the last word: a line with their
 * kind, and a line for each candidate. The script asks for them whenever the user presses Tab, so it does not need to be
 * installed again after an update.
 */
export async function completion(
  shell: Shell,
  words: readonly string[],
  program: Command,
  terminal: Terminal,
): Promise<ExitCode> {
  if (words.length === 0) {
    terminal.write('output', scripts[shell]);
    return 0;
  }
  const { kind, words: candidates } = await candidatesFor(program, words);
  const lines = [
    kind,
    ...candidates.map(({ word, about }) => (about ? `${word}\t${about}` : word)),
  ];
  terminal.write('output', `${lines.join('\n')}\n`);
  return 0;
}
