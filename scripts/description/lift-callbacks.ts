import { operationsOf, resolve, type Document, type PathItem } from './openapi.js';

/**
 * A copy of a bundle in which each callback's path item is also a webhook, for tools that ignore `callbacks`: the type
 * generator, the renderer and the differ. The published bundle is not changed.
 *
 * The webhook has the name of the callback. Each operation id then occurs twice, which these tools accept.
 */
export function liftCallbacks(bundle: Document): Document {
  const lifted: Record<string, PathItem> = {};
  for (const { kind, operation } of operationsOf(bundle)) {
    if (kind !== 'path') continue;
    for (const [name, callback] of Object.entries(operation.callbacks ?? {})) {
      for (const item of Object.values(resolve(bundle, callback))) {
        if (name in lifted || name in (bundle.webhooks ?? {})) {
          throw new Error(
            `The callback ${name} cannot become a webhook, because the name is taken. Fix: rename the callback.`,
          );
        }
        lifted[name] = item as PathItem;
      }
    }
  }
  return structuredClone({ ...bundle, webhooks: { ...lifted, ...bundle.webhooks } });
}
