/** Compares the keywords that restrict a value, the default, and whether unknown fields are accepted. */
import { fingerprintOf } from './fingerprint.js';
import { isStricter, type Limit, type Shape } from './shape.js';
import { shown, type Pair, type Work } from './work.js';
import type { Node, Side } from './nodes.js';

/** @returns the schemas of unknown fields, to compare them */
export function compareLimits(work: Work, pair: Pair<Shape>): Pair<readonly Node[]>[] {
  const { base, head, what, place } = pair;
  for (const [keyword, limit] of head.limits) {
    const old = base.limits.get(keyword);
    if (!old)
      work.inHead(
        'constraint-tightened',
        limit.node,
        place,
        `${what} has the new limit ${keyword}: ${shown(limit.value)}`,
      );
    else if (textOf(work.base, old) !== textOf(work.head, limit)) {
      const rule = isStricter(keyword, limit.value, old.value)
        ? 'constraint-tightened'
        : 'constraint-relaxed';
      work.inHead(
        rule,
        limit.node,
        place,
        `${what}: ${keyword} was ${shown(old.value)}, and is ${shown(limit.value)}`,
      );
    }
  }
  for (const [keyword, limit] of base.limits)
    if (!head.limits.has(keyword))
      work.inBase(
        'constraint-relaxed',
        limit.node,
        place,
        `${what} no longer has the limit ${keyword}: ${shown(limit.value)}`,
      );
  compareAnnotations(work, pair);
  return compareUnknownFields(work, pair);
}

function textOf(side: Side, { node }: Limit): string {
  return fingerprintOf(side, node);
}

function compareUnknownFields(
  work: Work,
  { base, head, what, place }: Pair<Shape>,
): Pair<readonly Node[]>[] {
  const part = head.parts[0]!;
  if (base.additional !== false && head.additional === false)
    work.inHead('fields-closed', part, place, `${what} no longer accepts unknown fields`);
  else if (base.additional === false && head.additional !== false)
    work.inHead('fields-opened', part, place, `${what} accepts unknown fields`);
  else if (base.additional !== false && head.additional !== false)
    return [
      { base: base.additional, head: head.additional, what: `${what}, an unknown field`, place },
    ];
  return [];
}

/** Compares the keywords that no value can violate, but which users notice. */
function compareAnnotations(work: Work, { base, head, what, place }: Pair<Shape>): void {
  const [before, after] = [annotationsOf(base), annotationsOf(head)];
  const part = head.parts[0]!;
  const [old, now] = [before['default'], after['default']];
  if (old !== undefined && JSON.stringify(old) !== JSON.stringify(now))
    work.inHead(
      'default-changed',
      part,
      place,
      `${what}: the default was ${shown(old)}, and is ${shown(now)}`,
    );
  if (before['deprecated'] !== true && after['deprecated'] === true)
    work.inHead('deprecated', part, place, `${what} is deprecated`);
}

function annotationsOf({ parts }: Shape): Record<string, unknown> {
  return Object.assign({}, ...parts.toReversed().map(({ value }) => value)) as Record<
    string,
    unknown
  >;
}
