import { isLoopback } from '../../common/loopback.js';
import { withoutTrailing } from '../../common/text.js';
import { invokedAs } from './about.js';
import type { Terminal } from './terminal.js';

/** The emulator that commands speak to, unless they are told otherwise. */
export const defaultEmulator = 'http://127.0.0.1:4010';

/** The variable that names another one. */
export const emulatorVariable = 'KAIZALA_EMULATOR_URL';

/** An address as it is compared and printed. */
export function emulatorAddress({ href }: URL): string {
  return withoutTrailing(href, '/');
}

/** A command that reaches an emulator: it has the address if the environment leads elsewhere, and allows plain http. */
export function commandAt(emulator: string, env: Terminal['env'], command: string): string {
  const { protocol, hostname } = new URL(emulator);
  const isInsecure = protocol === 'http:' && !isLoopback(hostname);
  const address = emulator === usualEmulator(env) ? '' : ` --emulator ${emulator}`;
  return `${invokedAs} ${command}${address}${isInsecure ? ` --allow-insecure ${hostname}` : ''}`;
}

/** The command that starts an emulator at an address. */
export function emulateAt(emulator: string): string {
  const { protocol, port } = new URL(emulator);
  const isUsual = emulator === defaultEmulator || protocol !== 'http:';
  return `${invokedAs} emulate${isUsual ? '' : ` --port ${port || 80}`}`;
}

/** The variable or the option that named an emulator, for messages that ask to correct it. */
export function namedBy(emulator: string, env: Terminal['env']): string {
  return env[emulatorVariable] && emulator === usualEmulator(env) ? emulatorVariable : '--emulator';
}

/** Where commands without `--emulator` go; undefined where the variable has no URL, which they refuse. */
function usualEmulator(env: Terminal['env']): string | undefined {
  const given = env[emulatorVariable] || defaultEmulator;
  return URL.canParse(given) ? emulatorAddress(new URL(given)) : undefined;
}
