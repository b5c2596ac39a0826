/** Compares the operations that clients call, by path and method. */
import { compareCallbacks } from './callbacks.js';
import type { Place } from './finding.js';
import type { Side, Operation } from './nodes.js';
import { compareOperations, methods } from './operation.js';
import type { Work } from './work.js';

export function comparePaths(work: Work): void {
  const before = operationsOf(work.base);
  const after = operationsOf(work.head);
  const moved = new Set<string>();
  for (const [key, base] of before) {
    const head = after.get(key);
    if (head) {
      compareBoth(work, base, head, { flow: 'request', name: head.name });
      continue;
    }
    const id = base.node.value['operationId'];
    const target = [...after].find(
      ([other, { node }]) =>
        !before.has(other) &&
        !moved.has(other) &&
        id !== undefined &&
        node.value['operationId'] === id,
    );
    work.judge(base.node, target?.[1].node);
    const place: Place = { flow: 'request', name: base.name };
    if (!target) {
      work.inBase('operation-removed', base.node, place, `${base.name} was removed`);
      continue;
    }
    moved.add(target[0]);
    const message = `${base.name} is now ${target[1].name}`;
    work.inHead('operation-moved', target[1].node, place, message, base.node);
    compareBoth(work, base, target[1], { flow: 'request', name: target[1].name });
  }
  for (const [key, { node, name }] of after) {
    if (before.has(key) || moved.has(key)) continue;
    work.judge(undefined, node);
    work.inHead('operation-added', node, { flow: 'request', name }, `${name} was added`);
  }
}

function operationsOf(side: Side): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, item] of side.map(side.root, 'paths'))
    for (const method of methods) {
      const node = side.child(item, method);
      // The name of a path parameter does not change the URL.
      const key = `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
      if (node) operations.set(key, { node, item, name: `${method.toUpperCase()} ${path}` });
    }
  return operations;
}

function compareBoth(work: Work, base: Operation, head: Operation, place: Place): void {
  compareOperations(work, base, head, place);
  compareCallbacks(work, base.node, head.node, place);
}
