import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import {
  type CataloguedEvent,
  catalogueItem,
  catalogueOf,
} from '../description/event-catalogue.js';
import type { Document } from '../description/openapi.js';

/** A list of the events inside a file that is written by hand. */
interface EventList {
  file: string;
  /**
   * Matches an item of the list. The first group is the name of an event, and the second group says when it happens.
   */
  item: RegExp;
  /** Writes the expected item for an event. */
  write: (event: CataloguedEvent) => string;
}

const row: Omit<EventList, 'file'> = {
  item: /^\| `(\w+)` +\| (.*?) +\|$/gm,
  write: ({ name, happensWhen }) => `| \`${name}\` | ${happensWhen} |`,
};

/**
 * The form of a list of events in a doc comment. The comment must contain the list, because it is the only text that
 * editors show for the argument of a call.
 */
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
 * Finds the differences between the lists of events and the description. Returns one line for each difference.
 *
 * @throws Failure if a file with such a list cannot be read
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
      faults.push(
        `${file} says "${seen}" about ${name}, but the description says "${happensWhen}"`,
      );
  }
  for (const name of items.keys())
    faults.push(`${file} lists ${name}, which is not in the description; remove the item`);
  return faults;
}

async function read(root: string, file: string): Promise<string> {
  return readFile(join(root, file), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(
      `${file} cannot be read (${cause.code}), so its list of events cannot be compared with the description.\nFix: run git checkout -- ${file}`,
      { cause },
    );
  });
}
