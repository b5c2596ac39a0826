import { Argument } from 'commander';
import { type Context, example } from '../options/context.js';
import type { Shell } from './completion.js';

/** Defines the command for the shell of the user. The code of the command is loaded only when it is called. */
export function addShellCommands({ program, terminal, end }: Context): void {
  program
    .command('completion')
    .summary('print a script that completes commands in a shell')
    .description(
      'Prints a script, with which a shell completes commands, options and their values when you press Tab.\n' +
        'The shell completes kaizala-webhooks if it is in PATH, but not npx kaizala-webhooks.',
    )
    .addArgument(
      new Argument('<shell>', 'the shell that runs the script').choices(['bash', 'zsh', 'fish']),
    )
    .argument('[words...]', 'for the script only: a command line, to print what can follow')
    .addHelpText(
      'after',
      example(
        'kaizala-webhooks completion fish | source',
        'eval "$(kaizala-webhooks completion bash)"',
        'eval "$(kaizala-webhooks completion zsh)"',
      ),
    )
    .action(async (shell: Shell, words: string[]) => {
      const { completion } = await import('./completion.js');
      end(await completion(shell, words, program, terminal));
    });
}
