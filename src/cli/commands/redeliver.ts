import { type ExitCode, Failure } from '../../common/failure.js';
import { deliveryLine, disabledLine, hasFailed } from '../output/show-delivery.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from '../service/call-admin.js';
import { hasDeliveries, timeAt } from '../service/delivery-log.js';

/** `kaizala-webhooks redeliver` */
export async function redeliver(
  deliveryId: string,
  { emulator }: EmulatorOption,
  terminal: Terminal,
): Promise<ExitCode> {
  const { env } = terminal;
  const body = { deliveryId };
  const { deliveries } = await callAdmin(emulator, 'POST /redeliver', hasDeliveries, { env, body });
  const [delivery] = deliveries;
  if (!delivery) throw new Failure(`The response of the emulator at ${emulator} has no delivery.`);
  const now = delivery.nextAttempt === undefined ? undefined : await timeAt(emulator, env);
  terminal.print(...deliveryLine(delivery, now));
  if (delivery.state === 'failed')
    terminal.print(...disabledLine(delivery.webhookId, emulator, env));
  return hasFailed(delivery) ? 1 : 0;
}
