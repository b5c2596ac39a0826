/** Compares two schemas by what a value may be, not by how the schemas are written. */
import { fingerprintOf } from './fingerprint.js';
import { compareFields } from './compare-fields.js';
import { compareLimits } from './compare-limits.js';
import { compareExamples } from './examples.js';
import { compareValues } from './compare-values.js';
import { anything, type Node, type ObjectNode } from './nodes.js';
import { type Shape, splitByType } from './shape.js';
import { shapesOf } from './shapes-of.js';
import { named, type Pair, type Work } from './work.js';

/** Compares what all schemas of a side allow together. */
export function compareSchemas(work: Work, pair: Pair<readonly Node[]>): void {
  const { place } = pair;
  const base = pair.base.map((node) => work.base.schema(node));
  const head = pair.head.map((node) => work.head.schema(node));
  for (const node of [...pair.base, ...base]) work.judge(node, undefined);
  for (const node of [...pair.head, ...head]) work.judge(undefined, node);
  if (base.length === 1 && head.length === 1) {
    judgeMembers(work, base[0]!, head[0]!);
    compareExamples(work, base[0]!, head[0]!, place);
  }
  const pointers = [base, head].map((nodes) => nodes.map((node) => node.pointer).join(' '));
  const key = [...pointers, place.flow, place.isHandshake, place.name].join('\n');
  if (work.visited.has(key)) return;
  work.visited.add(key);
  const isEqual =
    base.map((node) => fingerprintOf(work.base, node)).join() ===
    head.map((node) => fingerprintOf(work.head, node)).join();
  if (isEqual && !hasNewTags(work, base, head)) {
    work.setEqual(base, head);
    return;
  }
  compareUnions(work, {
    ...pair,
    base: shapesOf(work.base, base),
    head: shapesOf(work.head, head),
  });
}

/** Compares the schemas of two parameters or bodies. One without a schema can have any value. */
export function compareOwnSchemas(work: Work, pair: Pair<ObjectNode>): void {
  if (![pair.base, pair.head].some(({ value }) => Object.hasOwn(value, 'schema'))) return;
  const schemaOf = (owner: ObjectNode): Node =>
    Object.hasOwn(owner.value, 'schema')
      ? { value: owner.value['schema'], pointer: `${owner.pointer}/schema` }
      : anything(owner);
  compareSchemas(work, { ...pair, base: [schemaOf(pair.base)], head: [schemaOf(pair.head)] });
}

/** Remembers which component takes the place of which, also in unions, which are compared by their variants. */
function judgeMembers(work: Work, base: Node, head: Node): void {
  work.judge(base, head);
  for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
    const members = work.base.list(base, keyword);
    const others = work.head.list(head, keyword);
    if (members.length !== others.length) continue;
    for (const [index, member] of members.entries())
      work.judge(work.base.schema(member), work.head.schema(others[index]!));
  }
}

/** Fingerprints leave out the mapping of discriminators, because it names components. */
function hasNewTags(work: Work, base: readonly Node[], head: readonly Node[]): boolean {
  const tags = (shapes: readonly Shape[]) =>
    shapes
      .map(({ tag }) => tag)
      .toSorted()
      .join();
  return tags(shapesOf(work.base, base)) !== tags(shapesOf(work.head, head));
}

function compareUnions(work: Work, pair: Pair<readonly Shape[]>): void {
  const { what, place } = pair;
  for (const shape of pair.base) for (const part of shape.parts) work.judge(part, undefined);
  for (const shape of pair.head) for (const part of shape.parts) work.judge(undefined, part);
  compareDiscriminators(work, pair);
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
    // Without a discriminator, the tag is the only value of a field, which is compared as such.
    const isTagged = base.discriminator !== undefined && head.discriminator !== undefined;
    const [old, tag] = [base.tag, head.tag];
    if (isTagged && old !== undefined && tag !== undefined && old !== tag)
      if (!work.changedEvents.has(old)) {
        const message = `${what}: the variant ${named(old)} is now named ${named(tag)}`;
        work.inHead('discriminator-changed', memberOf(head), place, message);
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

/** Compares the fields that say which variant a value is. */
function compareDiscriminators(work: Work, { base, head, what, place }: Pair<readonly Shape[]>) {
  const nameOf = (shapes: readonly Shape[]) =>
    shapes.find(({ discriminator }) => discriminator !== undefined)?.discriminator;
  const [old, name] = [nameOf(base), nameOf(head)];
  if (old === undefined || name === undefined || old === name) return;
  const message = `${what}: the field that names the variant was ${named(old)}, and is ${named(name)}`;
  work.inHead('discriminator-changed', head[0]!.parts[0]!, place, message);
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
    const waiting = new Map<string | undefined, Shape[]>();
    for (const other of added) {
      const key = keyOfHead(other);
      waiting.set(key, [...(waiting.get(key) ?? []), other]);
    }
    for (const one of removed) {
      const key = keyOfBase(one);
      const other = key === undefined ? undefined : waiting.get(key)?.shift();
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
  const parts = [...compareLimits(work, pair), ...compareFields(work, pair), ...innerOf(pair)];
  for (const one of parts) compareSchemas(work, one);
}

/** Returns the items and so on of both shapes. An item without a schema can have any value. */
function innerOf({ base, head, what, place }: Pair<Shape>): Pair<readonly Node[]>[] {
  return [...new Set([...base.inner.keys(), ...head.inner.keys()])].map((name) => ({
    base: base.inner.get(name) ?? [anything(base.parts[0]!)],
    head: head.inner.get(name) ?? [anything(head.parts[0]!)],
    what: `${what}, ${name}`,
    place,
  }));
}
