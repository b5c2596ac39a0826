/** Compares the URLs of servers. */
import { isObject } from '../common/json.js';
import type { Place } from './finding.js';
import type { Node, ObjectNode, Side, Operation } from './nodes.js';
import { shown, type Work } from './work.js';

/** The limit of URLs of one server with variables: our choice. Above it, each variable has only its default. */
const mostUrls = 1000;

/** Compares the servers of two descriptions. */
export function compareServers(work: Work, base: ObjectNode, head: ObjectNode, place: Place): void {
  const before = serversOf(work.base, base);
  const after = serversOf(work.head, head);
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

/** Compares the servers of two operations if one of them, or its path, has servers in the place of the common ones. */
export function compareOwnServers(work: Work, base: Operation, head: Operation, place: Place) {
  const before = ownerOf(base);
  const after = ownerOf(head);
  // The servers of the description are not those of receivers.
  if (place.flow === 'event' ? !before || !after : !before && !after) return;
  compareServers(work, before ?? work.base.root, after ?? work.head.root, place);
}

function ownerOf({ node, item }: Operation): ObjectNode | undefined {
  return [node, item].find(({ value }) => Object.hasOwn(value, 'servers'));
}

/** Returns the servers by their URLs: one for each combination of the values of its variables. */
function serversOf(side: Side, owner: ObjectNode): Map<string, Node> {
  const servers = new Map<string, Node>();
  for (const node of side.list(owner, 'servers')) {
    const { url, variables } = isObject(node.value) ? node.value : {};
    let urls = [String(url)];
    for (const [name, variable] of Object.entries(isObject(variables) ? variables : {})) {
      const { default: usual, enum: listed } = isObject(variable) ? variable : {};
      const values = Array.isArray(listed) && listed.length > 0 ? listed : [usual];
      const used = urls.length * values.length > mostUrls ? [usual] : values;
      urls = urls.flatMap((one) => used.map((value) => one.replaceAll(`{${name}}`, String(value))));
    }
    for (const one of new Set(urls)) servers.set(one, node);
  }
  return servers;
}
