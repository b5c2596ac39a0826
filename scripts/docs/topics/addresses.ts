import { Failure } from '../../../src/common/failure.js';
import type { Topic } from './topics.js';

/** For each anchor, the path of its page and its id on that page. */
export type Addresses = Map<string, { path: string; id: string }>;

/**
 * @throws Failure if two pages have the same path, or if two operations, events, schemas or tags have the same anchor
 */
export function addressesOf(topics: readonly Topic[]): Addresses {
  const addresses: Addresses = new Map();
  const pages = new Map<string, Topic>();
  for (const topic of topics) {
    const { path, title, anchors } = topic;
    // Compare paths in lower case, because some file systems do not distinguish upper case from lower case.
    const other = pages.get(path.toLowerCase());
    if (other) refuse(`the page ${path}`, other.title, title);
    pages.set(path.toLowerCase(), topic);
    for (const [anchor, id] of anchors) {
      const known = addresses.get(anchor);
      if (known) refuse(`the name ${anchor}`, pages.get(known.path.toLowerCase())!.title, title);
      addresses.set(anchor, { path, id });
    }
  }
  return addresses;
}

function refuse(what: string, one: string, other: string): never {
  throw new Failure(
    `${JSON.stringify(one)} and ${JSON.stringify(other)} would both have ${what} in the documentation. Fix: rename the tag, operationId, event or schema that one of them is made from.`,
  );
}

/** Returns the page that explains a name in code, if the name is an event, an operation or a schema. */
export function explainedIn(
  topics: readonly Topic[],
  addresses: Addresses,
  name: string,
): { path: string; id: string } | undefined {
  const isOperation = topics.some(
    ({ subject }) => 'listed' in subject && subject.listed.anchor === name,
  );
  return (isOperation ? addresses.get(name) : undefined) ?? addresses.get(`schema-${name}`);
}
