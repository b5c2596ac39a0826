/** Compares the events: the webhooks, and the variants of the bodies that callbacks deliver. */
import { compareItems } from './callbacks.js';
import { isObject } from '../common/json.js';
import type { Place } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import type { Node, ObjectNode, Side } from './nodes.js';
import { methods } from './operation.js';
import { namesOf } from './renames.js';
import type { Shape } from './shape.js';
import { shapesOf } from './shapes-of.js';
import { named, type Work } from './work.js';

/** An event: what delivers it, and the schemas of its body. */
interface Event {
  node: Node;
  schemas: Node[];
}

/** Compares the names of the events. It must run first, because lists of events differ by these names. */
export function compareEventNames(work: Work): void {
  const before = eventsOf(work.base);
  const after = eventsOf(work.head);
  const key =
    (side: Side) =>
    ({ schemas }: Event, name: string) =>
      schemas.map((schema) => fingerprintOf(side, schema, new Set([name]))).join();
  const { renamed, removed, added } = namesOf(before, after, {
    base: key(work.base),
    head: key(work.head),
    mustBeSimilar: () => true,
  });
  const place = (name: string): Place => ({ flow: 'event', name: `event ${name}` });
  for (const [old, name, event, newEvent] of renamed) {
    work.judge(event.node, newEvent.node);
    work.inHead(
      'event-renamed',
      newEvent.node,
      place(name),
      `the event ${named(old)} is now named ${named(name)}`,
      event.node,
    );
    work.changedEvents.add(old).add(name);
    work.renamedEvents.set(old, name);
  }
  for (const [name, { node }] of removed) {
    work.judge(node, undefined);
    work.inBase('event-removed', node, place(name), `the event ${named(name)} was removed`);
    work.changedEvents.add(name);
  }
  for (const [name, { node }] of added) {
    work.judge(undefined, node);
    work.inHead('event-added', node, place(name), `the event ${named(name)} was added`);
    work.changedEvents.add(name);
  }
}

/** Compares the calls of the webhooks that both descriptions have. */
export function compareWebhooks(work: Work): void {
  const before = work.base.map(work.base.root, 'webhooks');
  const after = work.head.map(work.head.root, 'webhooks');
  for (const [old, item] of before) {
    const name = work.renamedEvents.get(old) ?? old;
    const same = after.get(name);
    const place: Place = { flow: 'event', name: `webhook ${name}` };
    if (same) compareItems(work, item, same, place);
    else if (!work.changedEvents.has(old))
      work.inBase(
        'callback-removed',
        item,
        place,
        `the webhook ${named(old)} was removed; callbacks still deliver the event`,
      );
  }
}

/** Returns whether a description has webhooks or callbacks. */
export function hasEvents(side: Side): boolean {
  return eventsOf(side).size > 0;
}

/** Returns the events of a description: each webhook, each callback with a body, and each variant of such a body. */
function eventsOf(side: Side): Map<string, Event> {
  const events = new Map<string, Event>();
  const webhooks = side.map(side.root, 'webhooks');
  for (const [name, item] of webhooks)
    events.set(name, { node: item, schemas: bodiesOf(side, item) });
  for (const item of [...webhooks.values(), ...callbackItems(side)])
    for (const schema of bodiesOf(side, item))
      for (const shape of shapesOf(side, [schema])) {
        const node = shape.parts.find(({ value }) => isDefinition(value)) ?? shape.parts[0]!;
        for (const name of namesIn(side, shape))
          if (!events.has(name)) events.set(name, { node, schemas: shape.parts.slice(-1) });
      }
  return events;
}

/** Returns the names of the events of one shape: the tag of a union, or the values of a discriminator without a union. */
function namesIn(side: Side, { tag, parts, fields }: Shape): string[] {
  if (tag !== undefined) return [tag];
  const names = parts.flatMap(({ value }) => {
    const discriminator = isObject(value) ? value['discriminator'] : undefined;
    return isObject(discriminator) ? [String(discriminator['propertyName'])] : [];
  });
  const schemas = names.flatMap((name) => fields.get(name) ?? []);
  return schemas.flatMap((node) => {
    const values = side.schema(node).value['enum'];
    return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
  });
}

function isDefinition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'properties' in value;
}

/** Returns the schemas of the bodies that an item delivers. */
function bodiesOf(side: Side, item: ObjectNode): Node[] {
  return methods.flatMap((method) => {
    const operation = side.child(item, method);
    const body = operation && side.child(operation, 'requestBody');
    return body
      ? [...side.map(body, 'content').values()].flatMap(
          (media) => side.child(media, 'schema') ?? [],
        )
      : [];
  });
}

/** Returns the items of all callbacks. */
function* callbackItems(side: Side): Generator<ObjectNode> {
  for (const item of side.map(side.root, 'paths').values())
    for (const method of methods) {
      const operation = side.child(item, method);
      if (!operation) continue;
      for (const callback of side.map(operation, 'callbacks').values())
        for (const expression of Object.keys(callback.value)) {
          const found = expression.startsWith('x-') ? undefined : side.child(callback, expression);
          if (found) yield found;
        }
    }
}
