import { Failure } from '../../../src/common/failure.js';
import type { Topic } from './topics.js';

/** Where each thing that has a page is, by its anchor: the page, and the id on it. */
export type Addresses = Map<string, { path: string; id: string }>;

/** @throws Failure where one page would take the place of another */
export function addressesOf(topics: readonly Topic[]): Addresses {
  const addresses: Addresses = new Map();
  const pages = new Map<string, Topic>();
  for (const topic of topics) {
    const { path, title, places } = topic;
    // Not every disk tells upper case from lower case.
    const other = pages.get(path.toLowerCase());
    if (other) refuse(`the page ${path}`, other.title, title);
    pages.set(path.toLowerCase(), topic);
    for (const [anchor, id] of places) {
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

/** Where a name is explained that stands in code: that of an event, an operation or a schema. */
export function explainedIn(
  topics: readonly Topic[],
  addresses: Addresses,
  name: string,
): { path: string; id: string } | undefined {
  const isOperation = topics.some(
    ({ subject }) => 'placed' in subject && subject.placed.anchor === name,
  );
  return (isOperation ? addresses.get(name) : undefined) ?? addresses.get(`schema-${name}`);
}
