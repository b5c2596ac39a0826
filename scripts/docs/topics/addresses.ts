import { Failure } from '../../../src/common/failure.js';
import type { Topic } from './topics.js';

/** The page and the id on that page for each anchor. */
export type Addresses = Map<string, { path: string; id: string }>;

/** @throws Failure if two pages would have the same path, or two things the same anchor */
export function addressesOf(topics: readonly Topic[]): Addresses {
  const addresses: Addresses = new Map();
  const pages = new Map<string, Topic>();
  for (const topic of topics) {
    const { path, title, anchors } = topic;
    // Compare paths in lower case: not every file system distinguishes upper case from lower case.
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

/** The page that explains a name in code: the name of an event, an operation or a schema. */
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
