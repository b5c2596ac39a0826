/** Compares the URLs of servers. */
import { isObject } from '../common/json.js';
import type { Place } from './finding.js';
import type { Node, ObjectNode, Side } from './nodes.js';
import { shown, type Work } from './work.js';

/** Compares the servers of two descriptions or operations. */
export function compareServers(work: Work, base: ObjectNode, head: ObjectNode, place: Place): void {
  const before = serversOf(work.base, base);
  const after = serversOf(work.head, head);
  if (before.size === 0 && after.size === 0) return;
  for (const [url, node] of before) {
    work.judge(node, after.get(url));
    if (!after.has(url))
      work.inBase('server-removed', node, place, `the server ${shown(url)} was removed`);
  }
  for (const [url, node] of after) {
    work.judge(undefined, node);
    if (!before.has(url))
      work.inHead('server-added', node, place, `the server ${shown(url)} was added`);
  }
}

/** Returns the servers by their URL, in which each variable has its default. */
function serversOf(side: Side, owner: ObjectNode): Map<string, Node> {
  return new Map(
    side.list(owner, 'servers').map((node) => {
      const { url, variables } = isObject(node.value) ? node.value : {};
      const resolved = String(url).replaceAll(/\{([^}]*)\}/g, (variable, name: string) => {
        const definition = isObject(variables) ? variables[name] : undefined;
        return isObject(definition) ? String(definition['default']) : variable;
      });
      return [resolved, node];
    }),
  );
}
