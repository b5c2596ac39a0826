import type { ExitCode } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from '../service/call-admin.js';

export interface MoveOptions extends EmulatorOption {
  location: 'endpoint' | 'url';
}

/** `kaizala-webhooks move` */
export async function move(
  to: string | undefined,
  { emulator, location }: MoveOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const body = { ...(to !== undefined && { to }), location };
  const { env } = terminal;
  const { endpointUrl } = await callAdmin(emulator, 'POST /move', hasEndpoint, { env, body });
  terminal.print(endpointUrl);
  terminal.note('The endpoint has moved. Calls to the old endpoint get 308.');
  return 0;
}

function hasEndpoint(value: unknown): value is { endpointUrl: string } {
  return isObject(value) && typeof value['endpointUrl'] === 'string';
}
