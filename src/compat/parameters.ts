/** Compares the parameters of operations, and the headers of responses. */
import { compareOwnSchemas } from './compare-schemas.js';
import { compareExamples } from './examples.js';
import type { Place } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import type { ObjectNode, Side } from './nodes.js';
import { namesOf } from './renames.js';
import { named, shown, type Work } from './work.js';

/** Parameters by `in` and name. Of two equal ones, that of the operation replaces that of the path. */
export function parametersOf(side: Side, item: ObjectNode, operation: ObjectNode) {
  const all = [...side.list(item, 'parameters'), ...side.list(operation, 'parameters')];
  return new Map(
    all.map((node) => {
      const parameter = side.follow(node);
      const { in: where, name } = parameter.value;
      // The names of headers have no case.
      const shownName = where === 'header' ? String(name).toLowerCase() : String(name);
      return [`${String(where)} ${shownName}`, parameter] as const;
    }),
  );
}

/** @param kind the part for messages: `parameter` or `header` */
export function compareParameters(
  work: Work,
  base: ReadonlyMap<string, ObjectNode>,
  head: ReadonlyMap<string, ObjectNode>,
  kind: 'parameter' | 'header',
  place: Place,
): void {
  const key = (side: Side) => (node: ObjectNode) =>
    [
      node.value['in'],
      fingerprintOf(side, {
        ...node,
        value: { ...node.value, name: '' },
        pointer: `${node.pointer}/renamed`,
      }),
    ].join();
  const { kept, renamed, removed, added } = namesOf(base, head, {
    base: key(work.base),
    head: key(work.head),
    // The place in the path says that it is the same parameter.
    mustBeSimilar: (node) => node.value['in'] !== 'path',
  });
  for (const [old, name, before, after] of renamed) {
    work.judge(before, after);
    const rule = after.value['in'] === 'path' ? 'path-parameter-renamed' : 'parameter-renamed';
    work.inHead(
      rule,
      after,
      place,
      `the ${kind} ${nameOf(before, old)} is now named ${nameOf(after, name)}`,
      before,
    );
  }
  for (const [name, node] of removed) {
    work.judge(node, undefined);
    work.inBase('parameter-removed', node, place, `the ${kind} ${nameOf(node, name)} was removed`);
  }
  for (const [name, node] of added) {
    work.judge(undefined, node);
    const isRequired = node.value['required'] === true;
    const isSent = place.flow === 'request' || place.flow === 'reply' || place.isHandshake === true;
    const what = `the ${isRequired ? 'required' : 'optional'} ${kind} ${nameOf(node, name)} was added`;
    work.inHead(isRequired && isSent ? 'parameter-required' : 'parameter-added', node, place, what);
  }
  for (const [name, before, after] of kept)
    compareParameter(work, before, after, `the ${kind} ${nameOf(after, name)}`, place);
}

function compareParameter(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  what: string,
  place: Place,
): void {
  work.judge(base, head);
  const wasRequired = base.value['required'] === true;
  const isRequired = head.value['required'] === true;
  if (!wasRequired && isRequired)
    work.inHead('parameter-required', head, place, `${what} has become required`);
  if (wasRequired && !isRequired)
    work.inHead('parameter-optional', head, place, `${what} has become optional`);
  if (base.value['deprecated'] !== true && head.value['deprecated'] === true)
    work.inHead('deprecated', head, place, `${what} is deprecated`);
  const [before, after] = [serializationOf(base), serializationOf(head)];
  if (before !== after)
    work.inHead(
      'parameter-serialization-changed',
      head,
      place,
      `${what} was written as ${before}, and is written as ${after}`,
    );
  compareExamples(work, base, head, place);
  compareOwnSchemas(work, {
    base: ownerOfSchema(work.base, base),
    head: ownerOfSchema(work.head, head),
    what,
    place,
  });
}

/** Returns how a parameter is written, with the defaults of OpenAPI. */
function serializationOf({ value }: ObjectNode): string {
  const content = value['content'];
  if (typeof content === 'object' && content !== null) return shown(Object.keys(content)[0]);
  const where = value['in'];
  const style = value['style'] ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple');
  const explode = value['explode'] ?? style === 'form';
  return `${String(style)}${explode === true ? ', exploded' : ''}${value['allowReserved'] === true ? ', unescaped' : ''}`;
}

function ownerOfSchema(side: Side, node: ObjectNode): ObjectNode {
  const [media] = side.map(node, 'content').values();
  return media ?? node;
}

function nameOf({ value }: ObjectNode, key: string): string {
  return named(typeof value['name'] === 'string' ? value['name'] : key);
}
