/** Compares the fields of objects. */
import { fingerprintOf } from './fingerprint.js';
import type { Place } from './finding.js';
import type { Node, Side } from './nodes.js';
import { namesOf } from './renames.js';
import type { Shape } from './shape.js';
import { named, type Pair, type Work } from './work.js';

/** @returns the schemas of the fields that both shapes have, to compare them */
export function compareFields(
  work: Work,
  { base, head, what, place }: Pair<Shape>,
): Pair<readonly Node[]>[] {
  const key = (side: Side) => (nodes: readonly Node[]) =>
    nodes.map((node) => fingerprintOf(side, node)).join();
  const { kept, renamed, removed, added } = namesOf(base.fields, head.fields, {
    base: key(work.base),
    head: key(work.head),
    mustBeSimilar: () => true,
  });
  // Two new and two old fields that are plain texts are probably not renames, but only one of each is.
  const isRename = removed.length + added.length === 0 && renamed.length === 1;
  for (const [old, name, nodes, newNodes] of renamed) {
    if (isRename) {
      work.judge(nodes[0], newNodes[0]);
      work.inHead(
        'field-renamed',
        newNodes[0]!,
        place,
        `${what}: the field ${named(old)} is now named ${named(name)}`,
        nodes[0],
      );
    } else {
      removed.push([old, nodes]);
      added.push([name, newNodes]);
    }
  }
  const replaced = isRename ? renamed[0] : undefined;
  for (const [name, nodes] of removed) {
    work.judge(nodes[0], undefined);
    work.inBase('field-removed', nodes[0]!, place, `${what}: the field ${named(name)} was removed`);
  }
  for (const [name, nodes] of added) {
    work.judge(undefined, nodes[0]);
    if (requiredIn(work.head, head, place).has(name))
      work.inHead(
        'field-required',
        nodes[0]!,
        place,
        `${what}: the required field ${named(name)} was added`,
      );
    else
      work.inHead(
        base.additional === false ? 'closed-field-added' : 'field-added',
        nodes[0]!,
        place,
        `${what}: the field ${named(name)} was added`,
      );
  }
  const reported = [...removed, ...added].map(([name]) => name);
  if (replaced) reported.push(replaced[0], replaced[1]);
  compareRequired(work, { base, head, what, place }, new Set(reported));
  return kept.map(([name, oldNodes, nodes]) => ({
    base: oldNodes,
    head: nodes,
    what: `the field ${named(name)}`,
    place,
  }));
}

/** @param reported the fields that already have a finding */
function compareRequired(
  work: Work,
  { base, head, what, place }: Pair<Shape>,
  reported: ReadonlySet<string>,
): void {
  const before = requiredIn(work.base, base, place);
  const after = requiredIn(work.head, head, place);
  for (const name of after)
    if (!before.has(name) && !reported.has(name))
      work.inHead(
        'field-required',
        locate(head, name),
        place,
        `${what}: the field ${named(name)} has become required`,
      );
  for (const name of before)
    if (!after.has(name) && !reported.has(name))
      work.inHead(
        'field-optional',
        locate(head, name),
        place,
        `${what}: the field ${named(name)} has become optional`,
      );
}

/** Returns the required fields. A field that one side only reads need not be sent by it. */
function requiredIn(side: Side, { fields, required }: Shape, { flow }: Place): Set<string> {
  const keyword = flow === 'request' ? 'readOnly' : flow === 'response' ? 'writeOnly' : undefined;
  if (keyword === undefined) return required;
  const isLeftOut = (name: string) =>
    fields.get(name)?.some((node) => side.schema(node).value[keyword] === true) === true;
  return new Set([...required].filter((name) => !isLeftOut(name)));
}

function locate({ fields, parts }: Shape, name: string): Node {
  return fields.get(name)?.[0] ?? parts[0]!;
}
