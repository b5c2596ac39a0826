import { Command, CommanderError } from 'commander';
import { type ExitCode, Failure } from '../common/failure.js';
import { isSystemError, systemFailure } from '../common/system-error.js';
import { addAdminCommands } from './commands/admin-commands.js';
import { addEmulatorCommands } from './commands/emulator-commands.js';
import { addFileCommands } from './commands/file-commands.js';
import { addShellCommands } from './commands/shell-commands.js';
import { addWebhookCommands } from './commands/webhook-commands.js';
import { example } from './options/context.js';
import { addValueLists, commandToExplain } from './options/help-lists.js';
import { versionWithCommit } from './output/about.js';
import { maskArgument } from './output/mask-argument.js';
import { printable } from './output/printable.js';
import type { Terminal } from './output/terminal.js';

const afterHelp = `
Exit codes:
  0  success
  1  the work failed
  2  the command was called incorrectly

Secrets are read only from environment variables:
  KAIZALA_APPLICATION_ID, KAIZALA_APPLICATION_SECRET, KAIZALA_REFRESH_TOKEN
                          the credentials; without them, example credentials
  KAIZALA_CALLBACK_TOKEN  the token that deliveries carry
  KAIZALA_EMULATOR_TOKEN  the token of the emulator's admin routes

KAIZALA_EMULATOR_URL is the URL of the emulator, for commands without --emulator.
${example('kaizala-webhooks emulate', 'kaizala-webhooks listen', 'kaizala-webhooks trigger JobCreated')}`;

/**
 * Matches the line break before a suggestion. In its message, commander repeats the input of the user, and then adds
 * its suggestion on a new line.
 */
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
    .description(
      'Emulates the Kaizala webhooks API on this machine, and receives, replays, validates and exports its payloads.',
    )
    .option('-V, --version', 'print the version and its commit')
    .configureOutput({
      writeOut: (text) => terminal.write('output', text),
      writeErr: (text) => terminal.write('errors', text),
      // The message repeats the input of the user, which may contain line breaks. Escape them, but keep the line break
      // before a suggestion.
      outputError: (text, write) =>
        write(`${maskArgument(text.trimEnd()).split(suggested).map(printable).join('\n')}\n`),
    })
    .exitOverride()
    .showHelpAfterError('Run the command with --help to see its options and an example.')
    .addHelpText('after', afterHelp)
    // Commander's own `version()` would need the version, for which git is called, whenever any command runs.
    .on('option:version', () => {
      terminal.write('output', `${versionWithCommit()}\n`);
      throw new CommanderError(0, 'commander.version', 'The version was printed.');
    });
  const context = { program, terminal, end: (ended: ExitCode) => (code = ended) };
  addEmulatorCommands(context);
  addAdminCommands(context);
  addWebhookCommands(context);
  addFileCommands(context);
  addShellCommands(context);
  const explained = commandToExplain(program, args);
  if (explained) await addValueLists(explained);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed the error. It uses exit code 1 for all errors, but this program uses 2.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // For an error of the operating system, print no stack, because it would not help the user.
    if (isSystemError(error)) {
      terminal.note(systemFailure(error));
      return 1;
    }
    if (!(error instanceof Failure)) throw error;
    terminal.note(error.message);
    if (error.fix) terminal.note(error.fix);
    return error.exitCode;
  }
}
