/** Compares how calls are authenticated, by what the security schemes say and not by their names. */
import { isObject } from '../common/json.js';
import { below } from '../common/json-pointer.js';
import type { Place } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import type { Node, ObjectNode, Side } from './nodes.js';
import type { Work } from './work.js';

/** A way to authenticate: all of these schemes together. The key says what a scheme is. */
type Way = Map<string, { name: string; scopes: string[] }>;

export function compareSecurity(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  place: Place,
): void {
  const before = waysOf(work.base, base, place);
  const after = waysOf(work.head, head, place);
  // A client chooses a way of the head, so each way of the base must still be sufficient. In an event, the service
  // chooses the way, so each way of the head must contain what the receiver checks.
  const [needed, accepted] =
    place.flow === 'event' ? [after.ways, before.ways] : [before.ways, after.ways];
  for (const node of before.nodes) work.judge(node, undefined);
  for (const node of after.nodes) work.judge(undefined, node);
  const change = `calls were authenticated by ${textOf(before.ways)}, and are by ${textOf(after.ways)}`;
  if (!needed.every((way) => accepted.some((other) => contains(way, other))))
    work.inHead('security-narrowed', after.node, place, change);
  else if (!after.ways.every((way) => before.ways.some((other) => isEqual(way, other))))
    work.inHead('security-widened', after.node, place, change);
}

/** Returns whether the first way is sufficient where the other one is required. */
function contains(way: Way, required: Way): boolean {
  return [...required].every(([scheme, { scopes }]) => {
    const own = way.get(scheme);
    return own !== undefined && scopes.every((scope) => own.scopes.includes(scope));
  });
}

function isEqual(a: Way, b: Way): boolean {
  return contains(a, b) && contains(b, a);
}

/**
 * Returns the ways of an operation, or those of the description if the operation has none. The security of the
 * description says how clients authenticate. The specification does not except webhooks, but a receiver of events does
 * not check the tokens of the API, so only what the operation of an event has itself counts.
 */
function waysOf(side: Side, operation: ObjectNode, { flow }: Place) {
  const isOwn = Object.hasOwn(operation.value, 'security') || flow === 'event';
  const list = side.list(isOwn ? operation : side.root, 'security');
  const node = list[0] ?? operation;
  if (list.length === 0) return { ways: [new Map() as Way], node, nodes: [] };
  const components = { value: side.description['components'], pointer: '/components' };
  const schemes = side.map(components, 'securitySchemes');
  const nodes: Node[] = [...list];
  const ways = list.map(({ value, pointer }) => {
    const way: Way = new Map();
    for (const [name, scopes] of Object.entries(isObject(value) ? value : {})) {
      const scheme = schemes.get(name);
      nodes.push({ value: scopes, pointer: below(pointer, name) }, ...(scheme ? [scheme] : []));
      way.set(scheme ? fingerprintOf(side, withoutScopes(scheme)) : name, {
        name,
        scopes: Array.isArray(scopes) ? scopes.map(String) : [],
      });
    }
    return way;
  });
  return { ways, node, nodes };
}

/** The scopes that a scheme defines, with a text for each, are only a list to choose from. */
function withoutScopes({ value, pointer }: ObjectNode): Node {
  const flows = isObject(value['flows']) ? Object.entries(value['flows']) : [];
  const bare = flows.map(([name, flow]) => [name, isObject(flow) ? { ...flow, scopes: {} } : flow]);
  return {
    value: { ...value, flows: Object.fromEntries(bare) as unknown },
    pointer: `${pointer}/without scopes`,
  };
}

function textOf(ways: readonly Way[]): string {
  return ways
    .map((way) =>
      way.size === 0 ? 'nothing' : [...way.values()].map(({ name }) => `\`${name}\``).join(' and '),
    )
    .join(' or ');
}
