import { operationsOf, resolve, type Document, type PathItem } from './openapi.js';

/**
 * Returns a copy of a bundle in which each callback is also a webhook. Some tools ignore `callbacks`: the type
 * generator, and the renderer of the documentation. The published bundle is not changed. `compat` has its own function,
 * because descriptions of other people can use a name twice, and findings must lead back to the callback.
 *
 * Each added webhook has the name of its callback. The operation id of a callback then occurs twice, which these tools
 * accept.
 */
export function liftCallbacks(bundle: Document): Document {
  const lifted: Record<string, PathItem> = {};
  for (const { kind, operation } of operationsOf(bundle)) {
    if (kind !== 'path') continue;
    for (const [name, callback] of Object.entries(operation.callbacks ?? {})) {
      for (const item of Object.values(resolve(bundle, callback))) {
        if (name in lifted || name in (bundle.webhooks ?? {})) {
          throw new Error(
            `The callback ${name} cannot become a webhook, because another webhook already has this name. Fix: rename the callback.`,
          );
        }
        lifted[name] = item as PathItem;
      }
    }
  }
  return structuredClone({ ...bundle, webhooks: { ...lifted, ...bundle.webhooks } });
}
