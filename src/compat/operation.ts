import { compareRequestBodies, compareResponses } from './bodies.js';
import type { Place } from './finding.js';
import type { Operation } from './nodes.js';
import { compareParameters, parametersOf } from './parameters.js';
import { compareSecurity } from './security.js';
import { compareOwnServers } from './servers.js';
import { named, type Work } from './work.js';

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Compares two operations that belong together, of any kind. */
export function compareOperations(
  work: Work,
  base: Operation,
  head: Operation,
  place: Place,
): void {
  work.judge(base.node, head.node);
  work.judge(base.item, head.item);
  const [oldId, id] = [base.node.value['operationId'], head.node.value['operationId']];
  if (typeof oldId === 'string' && oldId !== id) {
    const message = `the operationId was ${named(oldId)}, and is ${id === undefined ? 'missing' : named(String(id))}`;
    work.inHead('operation-id-renamed', head.node, { name: place.name }, message);
  }
  if (base.node.value['deprecated'] !== true && head.node.value['deprecated'] === true)
    work.inHead('deprecated', head.node, place, `${head.name} is deprecated`);
  const parameters = [
    parametersOf(work.base, base.item, base.node),
    parametersOf(work.head, head.item, head.node),
  ] as const;
  compareParameters(work, ...parameters, 'parameter', place);
  compareRequestBodies(work, base.node, head.node, place);
  compareResponses(work, base.node, head.node, place);
  compareOwnServers(work, base, head, place);
  compareSecurity(work, base.node, head.node, place);
}
