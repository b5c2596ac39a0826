/** Compares the callbacks of an operation, and the handshake in them. */
import type { Place } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import type { ObjectNode, Side, Operation } from './nodes.js';
import { compareOperations, methods } from './operation.js';
import { namesOf } from './renames.js';
import { named, type Work } from './work.js';

export function compareCallbacks(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  place: Place,
): void {
  const { kept, renamed, removed, added } = namesOf(
    work.base.map(base, 'callbacks'),
    work.head.map(head, 'callbacks'),
    {
      base: (node) => fingerprintOf(work.base, node),
      head: (node) => fingerprintOf(work.head, node),
    },
  );
  const at = (name: string): Place => ({ flow: 'event', name: `${place.name}, callback ${name}` });
  for (const [old, name, before, after] of renamed) {
    work.inHead(
      'callback-renamed',
      after,
      at(name),
      `the callback ${named(old)} is now named ${named(name)}`,
      before,
    );
    compareExpressions(work, before, after, at(name));
  }
  for (const [name, node] of removed)
    work.inBase('callback-removed', node, at(name), `the callback ${named(name)} was removed`);
  for (const [name, node] of added)
    work.inHead('callback-added', node, at(name), `the callback ${named(name)} was added`);
  for (const [name, before, after] of kept) compareExpressions(work, before, after, at(name));
}

function compareExpressions(work: Work, base: ObjectNode, head: ObjectNode, place: Place): void {
  work.judge(base, head);
  const before = itemsOf(work.base, base);
  const after = itemsOf(work.head, head);
  const removed = [...before].filter(([expression]) => !after.has(expression));
  const added = [...after].filter(([expression]) => !before.has(expression));
  const isMoved = removed.length === 1 && added.length === 1;
  for (const [expression, item] of before) {
    const same = after.get(expression) ?? (isMoved ? added[0]![1] : undefined);
    if (!same)
      work.inBase(
        'callback-removed',
        item,
        place,
        `the calls to ${named(expression)} were removed`,
      );
    else {
      if (!after.has(expression))
        work.inHead(
          'callback-expression-changed',
          same,
          place,
          `the URL was ${named(expression)}, and is ${named(added[0]![0])}`,
          item,
        );
      compareItems(work, item, same, place);
    }
  }
  if (!isMoved)
    for (const [expression, item] of added)
      work.inHead('callback-added', item, place, `calls to ${named(expression)} were added`);
}

function itemsOf(side: Side, callback: ObjectNode): Map<string, ObjectNode> {
  return new Map(
    Object.keys(callback.value).flatMap((expression) => {
      const item = expression.startsWith('x-') ? undefined : side.child(callback, expression);
      return item ? [[expression, item] as const] : [];
    }),
  );
}

/** Compares the operations of a callback or a webhook. */
export function compareItems(work: Work, base: ObjectNode, head: ObjectNode, place: Place): void {
  work.judge(base, head);
  for (const method of methods) {
    const before = operationOf(work.base, base, method, place);
    const after = operationOf(work.head, head, method, place);
    const existing = before ?? after;
    if (!existing) continue;
    const isHandshake = isHandshakeOf(method, before, after);
    const at: Place = {
      ...place,
      name: `${place.name}, ${isHandshake ? 'handshake' : method.toUpperCase()}`,
      ...(isHandshake ? { isHandshake } : {}),
    };
    if (before && after) {
      compareOperations(work, before, after, at);
    } else if (before) {
      work.inBase('callback-removed', before.node, at, `${before.name} was removed`);
    } else if (isHandshake) {
      // A receiver that does not know the handshake gets no events any more.
      work.inHead('handshake-changed', after!.node, at, `${after!.name} was added`);
    } else {
      work.inHead('callback-added', after!.node, at, `${after!.name} was added`);
    }
  }
}

function operationOf(
  side: Side,
  item: ObjectNode,
  method: string,
  place: Place,
): Operation | undefined {
  const node = side.child(item, method);
  return node && { node, item, name: `the ${method.toUpperCase()} of ${place.name}` };
}

/** A call without a body delivers no event. Services use it to check that the URL belongs to a receiver. */
function isHandshakeOf(method: string, ...operations: (Operation | undefined)[]): boolean {
  const hasBody = operations.some((one) => one && Object.hasOwn(one.node.value, 'requestBody'));
  return ['get', 'options', 'head'].includes(method) && !hasBody;
}
