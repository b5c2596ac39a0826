/** Prepares descriptions for `redocly diff`, which ignores the differences of most parts in `callbacks`. */
import { isObject } from '../common/json.js';
import { below, segmentsOf } from '../common/json-pointer.js';
import { type Description, Side } from './nodes.js';
import { methods } from './operation.js';

/** A copy of a description in which each call of a callback is a webhook. */
export interface Lifted {
  description: Description;
  /** The pointer of each added webhook, with the pointer of the callback that it is a copy of. */
  origins: Map<string, string>;
}

/** Returns a copy of a description whose callbacks are webhooks. The names of the added webhooks are ours. */
export function liftCallbacks(original: Description): Lifted {
  const description = structuredClone(original);
  const side = new Side('head', description);
  const origins = new Map<string, string>();
  const webhooks: Record<string, unknown> = {};
  for (const [path, item] of side.map(side.root, 'paths'))
    for (const method of methods) {
      const operation = side.child(item, method);
      if (!operation) continue;
      for (const [name, callback] of side.map(operation, 'callbacks'))
        for (const expression of Object.keys(callback.value)) {
          const target = expression.startsWith('x-') ? undefined : side.child(callback, expression);
          if (!target) continue;
          const webhook = `${method} ${path} ${name} ${expression}`;
          webhooks[webhook] = target.value;
          origins.set(below('/webhooks', webhook), target.pointer);
        }
      delete operation.value['callbacks'];
    }
  if (isObject(description['components'])) delete description['components']['callbacks'];
  description['webhooks'] = {
    ...webhooks,
    ...(isObject(description['webhooks']) ? description['webhooks'] : {}),
  };
  return { description, origins };
}

/** Returns the pointer in the original for a pointer in the copy. */
export function originalPointer({ origins }: Lifted, pointer: string): string {
  const [root, name = ''] = segmentsOf(pointer);
  const webhook = below('/webhooks', name);
  const origin = root === 'webhooks' ? origins.get(webhook) : undefined;
  return origin === undefined ? pointer : origin + pointer.slice(webhook.length);
}
