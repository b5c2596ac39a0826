import { type Command, InvalidArgumentError } from 'commander';
import { misuse } from '../../common/failure.js';
import { isLoopback } from '../../common/loopback.js';
import { defaultEmulator, emulatorVariable } from '../output/emulator-address.js';
import { maskValue } from '../output/mask-argument.js';
import type { Terminal } from '../output/terminal.js';
import { allowInsecureOption, insecureFix, insecureHosts } from './insecure-hosts.js';
import { emulatorValue } from './option-values.js';

/** The options of every command that calls an emulator. */
export interface EmulatorOption {
  emulator: string;
  /** The hosts, in addition to this machine, to which plain http is allowed. */
  allowInsecure?: string[];
}

/**
 * Adds the options of {@link EmulatorOption}, and checks them before the command runs. Without `--emulator`, the
 * environment variable names the emulator.
 */
export function withEmulator(command: Command, { env }: Pick<Terminal, 'env'>): Command {
  return (
    command
      .option(
        '--emulator <url>',
        `the URL of the emulator; overrides ${emulatorVariable}`,
        emulatorValue,
        defaultEmulator,
      )
      .addOption(allowInsecureOption())
      // Check the environment variable only now, just before the command runs. Otherwise, an invalid variable would
      // also break `--help`, and commands that need no emulator.
      .hook('preAction', () => {
        const given = env[emulatorVariable];
        const isVariable = Boolean(given) && command.getOptionValueSource('emulator') === 'default';
        if (given && isVariable)
          command.setOptionValueWithSource('emulator', valueOf(given), 'env');
        checkEmulator(command.opts(), isVariable ? emulatorVariable : '--emulator');
      })
  );
}

/**
 * Parses the URL in the environment variable.
 *
 * @throws Failure that names the variable, if the URL is invalid
 */
function valueOf(given: string): string {
  try {
    return emulatorValue(given);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw misuse(
      `${emulatorVariable} is ${maskValue(given)}. ${error.message} Fix: correct the variable, or use --emulator.`,
    );
  }
}

/**
 * Checks the URL of the emulator.
 *
 * @throws Failure if the URL uses plain http, and its host is neither this machine nor allowed
 */
function checkEmulator({ emulator, allowInsecure }: EmulatorOption, name: string): void {
  const hosts = insecureHosts(allowInsecure);
  const { protocol, hostname } = new URL(emulator);
  if (protocol === 'https:' || isLoopback(hostname) || hosts.includes(hostname)) return;
  throw misuse(
    `${name} uses plain http to the host ${hostname}. Plain http is for this machine only; expected https. ${insecureFix(hostname)}`,
  );
}
