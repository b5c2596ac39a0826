/** Compares types, and lists of values. */
import { isSame, type Shape } from './shape.js';
import { listed, type Pair, type Work } from './work.js';

/** @returns false if no value matches both shapes by its type */
export function compareValues(work: Work, pair: Pair<Shape>): boolean {
  const related = compareTypes(work, pair);
  if (related) compareLists(work, pair);
  return related;
}

function compareTypes(work: Work, { base, head, what, place }: Pair<Shape>): boolean {
  const part = head.parts[0]!;
  if (!base.types && !head.types) return true;
  if (!base.types) {
    // A list of values has types, too.
    if (!base.values)
      work.inHead(
        'type-narrowed',
        part,
        place,
        `${what} can no longer have any type, but ${textOf(head.types!)}`,
      );
    return true;
  }
  if (!head.types) {
    if (!head.values)
      work.inHead(
        'type-widened',
        part,
        place,
        `${what} can have any type, not only ${textOf(base.types)}`,
      );
    return true;
  }
  const gone = [...base.types].filter((type) => !accepts(head.types!, type));
  const fresh = [...head.types].filter((type) => !accepts(base.types!, type));
  if (gone.length === 0 && fresh.length === 0) return true;
  const change = `${what} was ${textOf(base.types)}, and is ${textOf(head.types)}`;
  if (fresh.length === 0) work.inHead('type-narrowed', part, place, change);
  else if (gone.length === 0) work.inHead('type-widened', part, place, change);
  else work.inHead('type-changed', part, place, change);
  return gone.length < base.types.size;
}

function accepts(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === 'integer' && types.has('number'));
}

function textOf(types: ReadonlySet<string>): string {
  return [...types].toSorted().join(' or ') || 'nothing';
}

function compareLists(work: Work, { base, head, what, place }: Pair<Shape>): void {
  const part = (head.parts.find(({ value }) => hasList(value)) ?? head.parts[0])!;
  const isEvent = (value: unknown) => typeof value === 'string' && work.changedEvents.has(value);
  if (base.values && head.values) {
    const gone = without(base.values, head.values).filter((value) => !isEvent(value));
    const fresh = without(head.values, base.values).filter((value) => !isEvent(value));
    if (gone.length > 0)
      work.inHead('enum-narrowed', part, place, `${what} can no longer be ${listed(gone)}`);
    if (fresh.length > 0)
      work.inHead('enum-widened', part, place, `${what} can also be ${listed(fresh)}`);
  } else if (head.values) {
    const before = base.known ? 'was an open list' : 'could have any value';
    work.inHead(
      'enum-closed',
      part,
      place,
      `${what} ${before}, and can only be ${listed(head.values)}`,
    );
  } else if (base.values) {
    const after = head.known ? 'is an open list' : 'can have any value';
    work.inHead(
      'enum-opened',
      part,
      place,
      `${what} could only be ${listed(base.values)}, and ${after}`,
    );
  } else {
    const known = { base: base.known ?? [], head: head.known ?? [] };
    const gone = without(known.base, known.head).filter((value) => !isEvent(value));
    const fresh = without(known.head, known.base).filter((value) => !isEvent(value));
    if (gone.length > 0)
      work.inHead(
        'open-enum-changed',
        part,
        place,
        `${what}, an open list, no longer names ${listed(gone)}`,
      );
    if (fresh.length > 0)
      work.inHead(
        'open-enum-changed',
        part,
        place,
        `${what}, an open list, also names ${listed(fresh)}`,
      );
  }
}

function hasList(value: unknown): boolean {
  return ['enum', 'const', 'x-extensible-enum'].some((keyword) =>
    Object.hasOwn(value as object, keyword),
  );
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  return values.filter((value) => !others.some((other) => isSame(value, other)));
}
