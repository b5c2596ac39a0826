/** Compares two schemas by what a value may be, not by how the schemas are written. */
import { fingerprintOf } from './fingerprint.js';
import { compareFields } from './compare-fields.js';
import { compareLimits } from './compare-limits.js';
import { compareValues } from './compare-values.js';
import type { Node } from './nodes.js';
import { type Shape, splitByType } from './shape.js';
import { shapesOf } from './shapes-of.js';
import { named, type Pair, type Work } from './work.js';

/** Compares what all schemas of a side allow together. A side without a schema allows any value. */
export function compareSchemas(work: Work, pair: Pair<readonly Node[]>): void {
  const { place } = pair;
  const base = pair.base.map((node) => work.base.follow(node));
  const head = pair.head.map((node) => work.head.follow(node));
  for (const node of [...pair.base, ...base]) work.judge(node, undefined);
  for (const node of [...pair.head, ...head]) work.judge(undefined, node);
  if (base.length === 1 && head.length === 1) judgeMembers(work, base[0]!, head[0]!);
  if (base.length === 0 || head.length === 0) return;
  const pointers = [base, head].map((nodes) => nodes.map((node) => node.pointer).join(' '));
  const key = [...pointers, place.flow, place.isHandshake, place.name].join('\n');
  if (work.visited.has(key)) return;
  work.visited.add(key);
  const isEqual =
    base.map((node) => fingerprintOf(work.base, node)).join() ===
    head.map((node) => fingerprintOf(work.head, node)).join();
  if (isEqual && !hasNewTags(work, base, head)) return;
  compareUnions(work, {
    ...pair,
    base: shapesOf(work.base, base),
    head: shapesOf(work.head, head),
  });
}

/** Remembers which component takes the place of which, also in unions, which are compared by their variants. */
function judgeMembers(work: Work, base: Node, head: Node): void {
  work.judge(base, head);
  for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
    const members = work.base.list(base, keyword);
    const others = work.head.list(head, keyword);
    if (members.length !== others.length) continue;
    for (const [index, member] of members.entries())
      work.judge(work.base.follow(member), work.head.follow(others[index]!));
  }
}

/** Fingerprints leave out the mapping of discriminators, because it names components. */
function hasNewTags(work: Work, base: readonly Node[], head: readonly Node[]): boolean {
  const tags = (shapes: readonly Shape[]) => shapes.map(({ tag }) => tag).join();
  return tags(shapesOf(work.base, base)) !== tags(shapesOf(work.head, head));
}

function compareUnions(work: Work, pair: Pair<readonly Shape[]>): void {
  const { what, place } = pair;
  for (const shape of pair.base) for (const part of shape.parts) work.judge(part, undefined);
  for (const shape of pair.head) for (const part of shape.parts) work.judge(undefined, part);
  if (pair.base.length === 1 && pair.head.length === 1) {
    compareShapes(work, { ...pair, base: pair.base[0]!, head: pair.head[0]! });
    return;
  }
  const { matched, removed, added } = matchVariants(
    work,
    pair.base.flatMap(splitByType),
    pair.head.flatMap(splitByType),
  );
  for (const [base, head] of matched) {
    if (base.tag !== undefined && head.tag !== undefined && base.tag !== head.tag) {
      if (!work.changedEvents.has(base.tag)) {
        const message = `${what}: the variant ${named(base.tag)} is now named ${named(head.tag)}`;
        work.inHead('discriminator-changed', memberOf(head), place, message);
      }
    }
    compareShapes(work, { ...pair, base, head, what: variantName(what, head) });
  }
  const isOfEvent = ({ tag }: Shape) => tag !== undefined && work.changedEvents.has(tag);
  for (const shape of removed)
    if (!isOfEvent(shape))
      work.inBase(
        'variant-removed',
        memberOf(shape),
        place,
        `${variantName(what, shape)} was removed`,
      );
  for (const shape of added)
    if (!isOfEvent(shape))
      work.inHead('variant-added', memberOf(shape), place, `${variantName(what, shape)} was added`);
}

function memberOf({ member, parts }: Shape): Node {
  return member ?? parts[0]!;
}

function variantName(what: string, { tag, component, types }: Shape): string {
  const name = tag ?? component ?? (types ? [...types].join(' or ') : undefined);
  return name === undefined ? `${what}, a variant` : `${what}, the variant ${named(name)}`;
}

/** Finds the variants that belong together: of the same name, then alike, then of the same types. */
function matchVariants(work: Work, base: readonly Shape[], head: readonly Shape[]) {
  const removed = new Set(base);
  const added = new Set(head);
  const matched: [Shape, Shape][] = [];
  const match = (
    keyOfBase: (shape: Shape) => string | undefined,
    keyOfHead: (shape: Shape) => string | undefined = keyOfBase,
  ) => {
    for (const one of removed) {
      const key = keyOfBase(one);
      const other = key === undefined ? undefined : [...added].find((it) => keyOfHead(it) === key);
      if (!other) continue;
      matched.push([one, other]);
      removed.delete(one);
      added.delete(other);
    }
  };
  const print = (side: 'base' | 'head') => (shape: Shape) =>
    shape.parts.map((part) => fingerprintOf(work[side], part)).join();
  match(({ tag }) => tag);
  match(({ component }) => component);
  match(print('base'), print('head'));
  match(({ types, tag }) =>
    tag === undefined && types ? [...types].toSorted().join() : undefined,
  );
  return { matched, removed, added };
}

function compareShapes(work: Work, pair: Pair<Shape>): void {
  // Without a common type, the other keywords are about different kinds of values.
  if (!compareValues(work, pair)) return;
  const inner = [...compareLimits(work, pair), ...compareFields(work, pair)];
  for (const one of inner) compareSchemas(work, one);
  if (pair.base.items.length > 0 && pair.head.items.length > 0)
    compareSchemas(work, {
      ...pair,
      base: pair.base.items,
      head: pair.head.items,
      what: `${pair.what}, an item`,
    });
  else if (pair.head.items.length > 0)
    work.inHead(
      'constraint-tightened',
      pair.head.items[0]!,
      pair.place,
      `${pair.what}: its items now have a schema`,
    );
  else if (pair.base.items.length > 0)
    work.inBase(
      'constraint-relaxed',
      pair.base.items[0]!,
      pair.place,
      `${pair.what}: its items no longer have a schema`,
    );
}
