import { Command, CommanderError } from 'commander';
import { type ExitCode, Failure } from '../common/failure.js';
import { isSystemError, systemFailure } from '../common/system-error.js';
import { addAdminCommands } from './commands/admin-commands.js';
import { addEmulatorCommands } from './commands/emulator-commands.js';
import { addFileCommands } from './commands/file-commands.js';
import { addWebhookCommands } from './commands/webhook-commands.js';
import { example } from './options/context.js';
import { version } from './output/about.js';
import { maskArgument } from './output/mask-argument.js';
import { printable } from './output/printable.js';
import type { Terminal } from './output/terminal.js';

const afterHelp = `
Exit codes:
  0  done
  1  what was asked failed
  2  it was asked wrongly

Secrets come from the environment alone:
  KAIZALA_APPLICATION_ID, KAIZALA_APPLICATION_SECRET, KAIZALA_REFRESH_TOKEN
                          the credentials; without them, those of an example
  KAIZALA_CALLBACK_TOKEN  the token of deliveries
  KAIZALA_EMULATOR_TOKEN  the token of the emulator's admin routes

KAIZALA_EMULATOR_URL is where the emulator listens, for commands without --emulator.
${example('kaizala-webhooks emulate', 'kaizala-webhooks listen', 'kaizala-webhooks trigger JobCreated')}`;

/** Where commander ends what it repeats, and begins what it suggests. */
const suggested = /\n(?=\(Did you mean )/;

/**
 * Runs the command line.
 *
 * @returns the exit code
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('kaizala-webhooks');
  program
    .description('Emulates the Kaizala webhooks API on this machine, and looks at its payloads.')
    .version(version())
    .configureOutput({
      writeOut: (text) => terminal.write('output', text),
      writeErr: (text) => terminal.write('errors', text),
      // It repeats what was typed, which may have been pasted: only the line that commander adds is one of its own.
      outputError: (text, write) =>
        write(`${maskArgument(text.trimEnd()).split(suggested).map(printable).join('\n')}\n`),
    })
    .exitOverride()
    .showHelpAfterError('Add --help for the options and an example.')
    .addHelpText('after', afterHelp);
  const context = { program, terminal, end: (ended: ExitCode) => (code = ended) };
  addEmulatorCommands(context);
  addAdminCommands(context);
  addWebhookCommands(context);
  addFileCommands(context);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong; its own code for that is 1.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // The system refused something: the stack of this program would explain nothing.
    if (isSystemError(error)) {
      terminal.note(systemFailure(error));
      return 1;
    }
    if (!(error instanceof Failure)) throw error;
    terminal.note(error.message);
    if (error.hint) terminal.note(error.hint);
    return error.exitCode;
  }
}
