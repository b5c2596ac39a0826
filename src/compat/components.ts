/** Compares the names of components. Generators make a type for each of them. */
import { compareSchemas } from './compare-schemas.js';
import { below } from '../common/json-pointer.js';
import { fingerprintOf } from './fingerprint.js';
import { compareExamples } from './examples.js';
import type { ObjectNode, Side } from './nodes.js';
import { namesOf } from './renames.js';
import { named, type Work } from './work.js';

/** The kinds of components that have types, with the noun for messages. */
const kinds: Record<string, string> = {
  schemas: 'schema',
  parameters: 'parameter',
  headers: 'header',
  requestBodies: 'request body',
  responses: 'response',
  securitySchemes: 'security scheme',
};

/** It must run last: by then it is known which component is used in the place of another. */
export function compareComponents(work: Work): void {
  for (const [kind, noun] of Object.entries(kinds)) {
    const name = (one: string) => `the ${noun} ${named(one)}`;
    const before = componentsOf(work.base, kind);
    const after = componentsOf(work.head, kind);
    const { kept, renamed, removed, added } = namesOf(before, after, {
      // The successor of a component is renamed even if it has also changed.
      base: (node) => work.successors.get(node.pointer) ?? fingerprintOf(work.base, node),
      head: (node) => successorOf(work, before, node) ?? fingerprintOf(work.head, node),
    });
    const place = { name: `components, ${kind}` };
    const rule = kind === 'securitySchemes' ? 'security-scheme-renamed' : 'component-renamed';
    for (const [old, one, base, node] of renamed) {
      work.judge(base, node);
      work.inHead(rule, node, place, `${name(old)} is now named ${named(one)}`, base);
    }
    for (const [one, node] of removed) {
      work.judge(node, undefined);
      work.inBase('component-removed', node, place, `${name(one)} was removed`);
    }
    for (const [one, node] of added) {
      work.judge(undefined, node);
      work.inHead('component-added', node, place, `${name(one)} was added`);
    }
    // A schema that no call uses is only a type.
    for (const [one, base, head] of kind === 'schemas' ? kept : []) {
      // An equal schema that contains this one ends the comparison, but equal schemas can have different examples.
      compareExamples(work, base, head, place);
      if (!work.judged.base.has(base.pointer) || !work.judged.head.has(head.pointer))
        compareSchemas(work, { base: [base], head: [head], what: name(one), place });
    }
  }
}

function componentsOf(side: Side, kind: string): Map<string, ObjectNode> {
  const components = side.child(side.root, 'components');
  const names = Object.keys((components && side.child(components, kind)?.value) ?? {});
  return new Map(
    names.map((name) => {
      const pointer = below(`/components/${kind}`, name);
      return [name, side.follow({ value: side.at(pointer), pointer })];
    }),
  );
}

function successorOf(
  { successors }: Work,
  before: ReadonlyMap<string, ObjectNode>,
  { pointer }: ObjectNode,
): string | undefined {
  const isSuccessor = [...before.values()].some((node) => successors.get(node.pointer) === pointer);
  return isSuccessor ? pointer : undefined;
}
