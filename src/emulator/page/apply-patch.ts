import { mostShown, type Patch, type View } from '../model/view.js';

/**
 * Applies a patch from the emulator to the state that the page has.
 *
 * @returns the new state; undefined if the patch is not enough, so that the page must fetch the whole state
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
  // After a deletion, the page should show an older item instead, but the patch does not contain this item. The state
  // is then incomplete.
  const { totals } = status;
  const isWhole =
    next.webhooks.length >= Math.min(mostShown, totals.webhooks) &&
    next.deliveries.length >= Math.min(mostShown, totals.deliveries);
  return isWhole ? next : undefined;
}

/**
 * Merges changes into a list. A changed item keeps its position, and a new item is added at the end. Only the newest
 * items are kept.
 */
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
