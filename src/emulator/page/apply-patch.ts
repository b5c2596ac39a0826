import { mostShown, type Patch, type View } from '../model/view.js';

/**
 * The state after a patch.
 *
 * @returns undefined where something is missing, so that the whole state has to be fetched
 */
export function applyPatch(view: View, patch: Patch): View | undefined {
  if (patch.revision <= view.revision) return view;
  if (patch.from !== view.revision) return undefined;
  const { from: _, gone, webhooks, deliveries, changed, calls, ...status } = patch;
  const shown = new Set(view.deliveries.map(({ deliveryId }) => deliveryId));
  const known = changed.filter(({ deliveryId }) => shown.has(deliveryId));
  const next = {
    ...status,
    webhooks: merged(view.webhooks, webhooks, gone, ({ webhookId }) => webhookId),
    deliveries: merged(
      view.deliveries,
      [...known, ...deliveries],
      gone,
      ({ deliveryId }) => deliveryId,
    ),
    calls: merged(view.calls, calls, [], ({ callId }) => callId),
  };
  // In place of one that is gone, an older one is shown, which was not sent.
  const { totals } = status;
  const isWhole =
    next.webhooks.length >= Math.min(mostShown, totals.webhooks) &&
    next.deliveries.length >= Math.min(mostShown, totals.deliveries);
  return isWhole ? next : undefined;
}

/** The newest items, in their order: a changed one stays in its place, a new one comes last. */
function merged<Item>(
  items: readonly Item[],
  changed: readonly Item[],
  gone: readonly string[],
  keyOf: (item: Item) => string,
): Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  for (const item of changed) byKey.set(keyOf(item), item);
  for (const key of gone) byKey.delete(key);
  return [...byKey.values()].slice(-mostShown);
}
