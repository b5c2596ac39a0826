import type { ExitCode } from '../../common/failure.js';
import type { DeliveryRecord } from '../../emulator.js';
import { attemptLine, disabledLine } from '../output/show-delivery.js';
import { timeText } from '../output/show-time.js';
import type { EmulatorOption } from '../options/emulator-option.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from '../service/call-admin.js';
import { hasTime, logAt } from '../service/delivery-log.js';

/** `kaizala-webhooks advance` */
export async function advance(
  ms: number,
  { emulator }: EmulatorOption,
  terminal: Terminal,
): Promise<ExitCode> {
  const { env } = terminal;
  const before = await logAt(emulator, env);
  const { now } = await callAdmin(emulator, 'POST /advance', hasTime, { env, body: { ms } });
  const after = await logAt(emulator, env);
  for (const { delivery, index } of attemptsSince(before, after)) {
    terminal.print(...attemptLine(delivery, { index, now }));
    if (delivery.state === 'failed' && index === delivery.attempts.length - 1)
      terminal.print(...disabledLine(delivery.webhookId, emulator, env));
  }
  const kept = new Set(after.map(({ deliveryId }) => deliveryId));
  const gone = before.filter(({ state, deliveryId }) => isOpen(state) && !kept.has(deliveryId));
  if (gone.length > 0)
    terminal.note(
      `${gone.length} more deliveries ended, but the log no longer has them. Fix: advance in smaller steps to see them.`,
    );
  terminal.print("The emulator's time: ", ['bold', timeText(now)]);
  return 0;
}

/** Returns the attempts in the log `after` that the log `before` does not have, in the order of their times. */
function attemptsSince(before: readonly DeliveryRecord[], after: readonly DeliveryRecord[]) {
  const known = new Map(before.map(({ deliveryId, attempts }) => [deliveryId, attempts.length]));
  return after
    .flatMap((delivery) =>
      delivery.attempts
        .map(({ at }, index) => ({ delivery, index, at }))
        .slice(known.get(delivery.deliveryId) ?? 0),
    )
    .toSorted((a, b) => a.at - b.at);
}

function isOpen(state: DeliveryRecord['state']): boolean {
  return state === 'held' || state === 'under-way' || state === 'retrying';
}
