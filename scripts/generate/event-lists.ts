import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import {
  type CataloguedEvent,
  catalogueItem,
  catalogueOf,
} from '../description/event-catalogue.js';
import type { Document } from '../description/openapi.js';

/** A list of the events that is part of a text, and therefore written by hand. */
interface EventList {
  file: string;
  /** An item of it: the name of an event, and when it happens. */
  item: RegExp;
  /** An item as it should be. */
  write: (event: CataloguedEvent) => string;
}

const row: Omit<EventList, 'file'> = {
  item: /^\| `(\w+)` +\| (.*?) +\|$/gm,
  write: ({ name, happensWhen }) => `| \`${name}\` | ${happensWhen} |`,
};

/** In a comment: editors show no other text for the argument of a call. */
const comment: Omit<EventList, 'file'> = {
  item: /^ +\* +- `(\w+)`: (.*)$/gm,
  write: catalogueItem,
};

const lists: readonly EventList[] = [
  { file: 'README.md', ...row },
  { file: 'src/testing/example-event.ts', ...comment },
  { file: 'src/emulator/model/emulator.ts', ...comment },
];

/**
 * The differences between the lists of the events and the description, a line each; empty when there are none.
 *
 * @throws Failure when a file cannot be read
 */
export async function eventListFaults(root: string, document: Document): Promise<string[]> {
  const faults = await Promise.all(
    lists.map(async (list) => faultsOf(list, await read(root, list.file), document)),
  );
  return faults.flat();
}

function faultsOf({ file, item, write }: EventList, text: string, document: Document): string[] {
  const items = new Map(
    [...text.matchAll(item)].map(([, event = '', happensWhen = '']) => [event, happensWhen]),
  );
  const faults: string[] = [];
  for (const event of catalogueOf(document)) {
    const { name, happensWhen } = event;
    const seen = items.get(name);
    items.delete(name);
    if (seen === undefined) faults.push(`${file} does not list ${name}; add: ${write(event)}`);
    else if (seen !== happensWhen)
      faults.push(`${file} says of ${name} «${seen}», the description «${happensWhen}»`);
  }
  for (const name of items.keys())
    faults.push(`${file} lists ${name}, which the description does not know; remove it`);
  return faults;
}

async function read(root: string, file: string): Promise<string> {
  return readFile(join(root, file), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(
      `${file} cannot be read (${cause.code}), and its list of events is compared with the description.\nFix: git checkout -- ${file}`,
      { cause },
    );
  });
}
