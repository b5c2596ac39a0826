import { operationsOf, resolve, type Document, type PathItem } from './openapi.js';

/**
 * A copy of a bundle in which each callback's path item is also a webhook, for tools that are blind to
 * `callbacks`: the type generator, the renderer and the differ. The published bundle stays as it was written.
 *
 * The webhook is named after the callback. Operation ids then stand twice, which these tools do not mind.
 */
export function liftCallbacks(bundle: Document): Document {
  const lifted: Record<string, PathItem> = {};
  for (const { kind, operation } of operationsOf(bundle)) {
    if (kind !== 'path') continue;
    for (const [name, callback] of Object.entries(operation.callbacks ?? {})) {
      for (const item of Object.values(resolve(bundle, callback))) {
        if (name in lifted || name in (bundle.webhooks ?? {})) {
          throw new Error(`The callback ${name} cannot be lifted: that name is taken.`);
        }
        lifted[name] = item as PathItem;
      }
    }
  }
  return structuredClone({ ...bundle, webhooks: { ...lifted, ...bundle.webhooks } });
}
