/** Compares the keywords that restrict a value, the default, and whether unknown fields are accepted. */
import { fingerprintOf } from './fingerprint.js';
import type { Flow } from './level.js';
import type { RuleId } from './rules.js';
import { isStricter, type Limit, type Shape } from './shape.js';
import { shown, type Pair, type Work } from './work.js';
import { anything, type Node, type Side } from './nodes.js';

/** @returns the schemas of unknown fields, to compare them */
export function compareLimits(work: Work, pair: Pair<Shape>): Pair<readonly Node[]>[] {
  const { base, head, what, place } = pair;
  const isIdle = (keyword: string) => idleIn[keyword]?.includes(place.flow ?? 'request') === true;
  for (const [keyword, limit] of head.limits) {
    if (isIdle(keyword)) continue;
    const old = base.limits.get(keyword);
    if (!old)
      work.inHead(
        'constraint-tightened',
        limit.node,
        place,
        `${what} has the new limit ${keyword}: ${shown(limit.value)}`,
      );
    else if (textOf(work.base, old) !== textOf(work.head, limit)) {
      work.inHead(
        ruleFor(keyword, limit.value, old.value),
        limit.node,
        place,
        `${what}: ${keyword} was ${shown(old.value)}, and is ${shown(limit.value)}`,
      );
    }
  }
  for (const [keyword, limit] of base.limits)
    if (!head.limits.has(keyword) && !isIdle(keyword))
      work.inBase(
        'constraint-relaxed',
        limit.node,
        place,
        `${what} no longer has the limit ${keyword}: ${shown(limit.value)}`,
      );
  compareAnnotations(work, pair);
  return compareUnknownFields(work, pair);
}

/** The ways on which a keyword changes nothing: the service sends no less, or the client sends no more. */
const idleIn: Readonly<Record<string, readonly Flow[]>> = {
  readOnly: ['response', 'event', 'reply'],
  writeOnly: ['request', 'event', 'reply'],
};

/** Keywords that say how a value is written, so that another one is another type. */
const notations = ['format', 'contentEncoding', 'contentMediaType'];

/** Formats of numbers, each with one that contains all its numbers. */
const wider: Readonly<Record<string, string>> = { int32: 'int64', float: 'double' };

function ruleFor(keyword: string, value: unknown, old: unknown): RuleId {
  if (!notations.includes(keyword))
    return isStricter(keyword, value, old) ? 'constraint-tightened' : 'constraint-relaxed';
  if (wider[String(old)] === value) return 'type-widened';
  return wider[String(value)] === old ? 'type-narrowed' : 'type-changed';
}

function textOf(side: Side, { value, node }: Limit): string {
  return typeof value === 'number' ? String(value) : fingerprintOf(side, node);
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
  else if (base.additional !== false && head.additional !== false) {
    if (base.additional.length + head.additional.length === 0) return [];
    const nodesOf = (nodes: Node[], { parts }: Shape) =>
      nodes.length > 0 ? nodes : [anything(parts[0]!)];
    return [
      {
        base: nodesOf(base.additional, base),
        head: nodesOf(head.additional, head),
        what: `${what}, an unknown field`,
        place,
      },
    ];
  }
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
