import { type Command, InvalidArgumentError } from 'commander';
import { misuse } from '../../common/failure.js';
import { defaultEmulator, emulatorVariable } from '../output/emulator-address.js';
import { maskValue } from '../output/mask-argument.js';
import type { Terminal } from '../output/terminal.js';
import { emulatorValue } from './option-values.js';

/** Adds the option that names an emulator. Without it, the variable of the environment does. */
export function withEmulator(command: Command, { env }: Pick<Terminal, 'env'>): Command {
  return (
    command
      .option(
        '--emulator <url>',
        `where the emulator listens; without it, ${emulatorVariable}`,
        emulatorValue,
        defaultEmulator,
      )
      // Not before: a wrong variable must not disturb the commands that need no emulator, nor the help.
      .hook('preAction', () => {
        const given = env[emulatorVariable];
        if (given && command.getOptionValueSource('emulator') === 'default')
          command.setOptionValueWithSource('emulator', valueOf(given), 'env');
      })
  );
}

/** @throws Failure that names the variable */
function valueOf(given: string): string {
  try {
    return emulatorValue(given);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw misuse(
      `${emulatorVariable} is ${maskValue(given)}. ${error.message} Fix: correct it, or give --emulator.`,
    );
  }
}
