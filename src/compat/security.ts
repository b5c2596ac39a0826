/** Compares how calls are authenticated, by what the security schemes say and not by their names. */
import { isObject } from '../common/json.js';
import type { Place } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import type { Node, ObjectNode, Side } from './nodes.js';
import type { Work } from './work.js';

/** A way to authenticate: all of these schemes together. The key says what a scheme is; the value is its name. */
type Way = Map<string, string>;

export function compareSecurity(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  place: Place,
): void {
  const before = waysOf(work.base, base);
  const after = waysOf(work.head, head);
  const isCovered = (way: Way, ways: readonly Way[]) =>
    ways.some((other) => [...other.keys()].every((scheme) => way.has(scheme)));
  // A client chooses a way of the head, so each way of the base must still be sufficient. In an event, the service
  // chooses the way, so each way of the head must contain what the receiver checks.
  const [needed, accepted] =
    place.flow === 'event' ? [after.ways, before.ways] : [before.ways, after.ways];
  for (const node of before.nodes) work.judge(node, undefined);
  for (const node of after.nodes) work.judge(undefined, node);
  const change = `calls were authenticated by ${textOf(before.ways)}, and are by ${textOf(after.ways)}`;
  if (!needed.every((way) => isCovered(way, accepted)))
    work.inHead('security-narrowed', after.node, place, change);
  else if (!after.ways.every((way) => before.ways.some((other) => isEqual(way, other))))
    work.inHead('security-widened', after.node, place, change);
}

function isEqual(a: Way, b: Way): boolean {
  return a.size === b.size && [...a.keys()].every((scheme) => b.has(scheme));
}

/** Returns the ways of an operation, or those of the description if the operation has none. */
function waysOf(side: Side, operation: ObjectNode): { ways: Way[]; node: Node; nodes: Node[] } {
  const owner = Object.hasOwn(operation.value, 'security') ? operation : side.root;
  const list = side.list(owner, 'security');
  const node = list[0] ?? operation;
  if (list.length === 0) return { ways: [new Map()], node, nodes: [] };
  const schemes = side.map(
    { value: side.description['components'], pointer: '/components' },
    'securitySchemes',
  );
  const used: Node[] = [];
  const ways = list.map(({ value }) => {
    const way: Way = new Map();
    for (const [name, scopes] of Object.entries(isObject(value) ? value : {})) {
      const scheme = schemes.get(name);
      if (scheme) used.push(scheme);
      const meaning = scheme ? fingerprintOf(side, scheme) : name;
      way.set(`${meaning} ${JSON.stringify(scopes)}`, name);
    }
    return way;
  });
  return { ways, node, nodes: [...list, ...used] };
}

function textOf(ways: readonly Way[]): string {
  return ways
    .map((way) =>
      way.size === 0 ? 'nothing' : [...way.values()].map((name) => `\`${name}\``).join(' and '),
    )
    .join(' or ');
}
