import { TemporaryFile } from './temporary-file.js';
import { hashOf, hashSize } from './text-hash.js';

/** The hash of the action, and the position of a table of its package in 4 bytes. */
const recordSize = hashSize + 4;

/** The maximum number of actions that are kept to save space in the file. */
const mostKept = 10_000;

/**
 * Learns to which action package an action belongs. A delivery to the webhook of an action does not have the package,
 * but another delivery of the same action can have it. The actions are kept in a file, because there can be many.
 */
export class ActionPackages {
  readonly #records: TemporaryFile;
  readonly #kept = new Map<string, number>();

  constructor(path: string) {
    this.#records = new TemporaryFile(path, 'latin1');
  }

  /** @param table the position of a table with events of the package */
  add(action: string, table: number): void {
    if (this.#kept.get(action) === table) return;
    if (this.#kept.size === mostKept) this.#kept.clear();
    this.#kept.set(action, table);
    const number = Buffer.alloc(4);
    number.writeUInt32LE(table);
    this.#records.add(hashOf(action) + number.toString('latin1'));
  }

  /** Returns for each of the actions the position of a table of its package, if it is known. */
  async find(actions: Iterable<string>): Promise<Map<string, number>> {
    const byHash = new Map([...actions].map((action) => [hashOf(action), action]));
    const found = new Map<string, number>();
    if (byHash.size === 0) return found;
    for await (const block of this.#records.blocks(recordSize))
      for (let start = 0; start < block.length; start += recordSize) {
        const action = byHash.get(block.toString('latin1', start, start + hashSize));
        if (action !== undefined && !found.has(action))
          found.set(action, block.readUInt32LE(start + hashSize));
      }
    return found;
  }

  close(): void {
    this.#records.close();
  }
}
