import { mostShown, type Patch, type View } from '../model/view.js';

/**
 * The state after a patch.
 *
 * @returns undefined where something is missing in between, so that the whole state has to be fetched
 */
export function applyPatch(view: View, patch: Patch): View | undefined {
  if (patch.revision <= view.revision) return view;
  if (patch.from !== view.revision) return undefined;
  const { from: _, gone, webhooks, deliveries, calls, ...status } = patch;
  const isThere = ({ webhookId }: { webhookId: string }) => !gone.includes(webhookId);
  return {
    ...status,
    webhooks: merged(view.webhooks.filter(isThere), webhooks, ({ webhookId }) => webhookId),
    deliveries: merged(view.deliveries, deliveries, ({ deliveryId }) => deliveryId),
    calls: merged(view.calls, calls, ({ callId }) => callId),
  };
}

/** The newest items, in their order: a changed one stays in its place, a new one comes last. */
function merged<Item>(
  items: readonly Item[],
  changed: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  for (const item of changed) byKey.set(keyOf(item), item);
  return [...byKey.values()].slice(-mostShown);
}
