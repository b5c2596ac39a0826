import { isLoopback } from '../../common/loopback.js';
import { withoutTrailing } from '../../common/text.js';
import { invokedAs } from './about.js';
import type { Terminal } from './terminal.js';

/** The default URL of the emulator. */
export const defaultEmulator = 'http://127.0.0.1:4010';

/**
 * The name of the environment variable with the URL of the emulator. If the variable is not set, commands call the
 * default URL.
 */
export const emulatorVariable = 'KAIZALA_EMULATOR_URL';

/** Returns the URL of an emulator without trailing slashes, so that it can be compared and printed. */
export function emulatorAddress({ href }: URL): string {
  return withoutTrailing(href, '/');
}

/**
 * Returns a command line that calls an emulator. It contains `--emulator` if the command would otherwise call another
 * emulator, and `--allow-insecure` if the URL has plain http to another machine.
 */
export function commandAt(emulator: string, env: Terminal['env'], command: string): string {
  const { protocol, hostname } = new URL(emulator);
  const isInsecure = protocol === 'http:' && !isLoopback(hostname);
  const address = emulator === usualEmulator(env) ? '' : ` --emulator ${emulator}`;
  return `${invokedAs} ${command}${address}${isInsecure ? ` --allow-insecure ${hostname}` : ''}`;
}

/** Returns the command that starts an emulator at a URL. */
export function emulateAt(emulator: string): string {
  const { protocol, port } = new URL(emulator);
  const isUsual = emulator === defaultEmulator || protocol !== 'http:';
  return `${invokedAs} emulate${isUsual ? '' : ` --port ${port || 80}`}`;
}

/**
 * Returns the name of the variable or option that contained the URL of the emulator. Messages use this name to tell the
 * user what to correct.
 */
export function namedBy(emulator: string, env: Terminal['env']): string {
  return env[emulatorVariable] && emulator === usualEmulator(env) ? emulatorVariable : '--emulator';
}

/**
 * Returns the URL of the emulator that commands without `--emulator` call. Returns undefined if the environment
 * variable is not a URL. The commands report this error themselves.
 */
function usualEmulator(env: Terminal['env']): string | undefined {
  const given = env[emulatorVariable] || defaultEmulator;
  return URL.canParse(given) ? emulatorAddress(new URL(given)) : undefined;
}
