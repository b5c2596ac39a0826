import type { ExitCode } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from '../service/call-admin.js';

/** `kaizala-webhooks reset` */
export async function reset({ emulator }: EmulatorOption, terminal: Terminal): Promise<ExitCode> {
  await callAdmin(emulator, 'POST /reset', isObject, { env: terminal.env, body: {} });
  terminal.note(`The emulator at ${emulator} was reset to its initial state.`);
  return 0;
}
