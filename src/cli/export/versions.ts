import { hash } from 'node:crypto';
import { TemporaryFile } from './temporary-file.js';

/** The number of bytes of a hash. By chance, two of a billion texts are equal with a probability of 1 in 10^20. */
const hashSize = 16;
const recordSize = 2 * hashSize;

/** The content of an event. Only events in the same table are compared. */
export interface EventContent {
  /** The position of the table. */
  table: number;
  /** The id of the response if the event is a response. Responses with the same id are versions of the response. */
  responseId: string | undefined;
  /** The ids and the content of the event as a string. Deliveries of the same event have the same content. */
  content: string;
}

/** The version of each event, and the number of events that are left out. */
export interface Versions {
  /** For each event, the number of its version: 1 is the first; 0 is an event that is left out. */
  versions: Uint32Array;
  duplicates: number;
  /** The number of versions that are left out, because a later version exists. */
  replaced: number;
}

/**
 * Finds the duplicates of events and the versions of responses. For each event, only hashes are kept, in a file. The
 * file is read several times, each time for a part of the events, so that the memory does not grow with their number.
 */
export class VersionFinder {
  readonly #hashes: TemporaryFile;
  readonly #mostAtOnce: number;
  #count = 0;

  /** @param mostAtOnce the number of events that are compared with one another at once. It limits the memory */
  constructor(path: string, mostAtOnce = 2 ** 17) {
    this.#hashes = new TemporaryFile(path, 'latin1');
    this.#mostAtOnce = mostAtOnce;
  }

  add({ table, responseId, content }: EventContent): void {
    const ownHash = hashOf(`${table} ${content}`);
    // An event that is not a response has no versions, so its content identifies it.
    this.#hashes.add(
      (responseId === undefined ? ownHash : hashOf(`${table} ${responseId}`)) + ownHash,
    );
    this.#count += 1;
  }

  /** @param keepsAll true if all versions are kept; otherwise only the last one is kept */
  async find(keepsAll: boolean): Promise<Versions> {
    const found = { versions: new Uint32Array(this.#count), duplicates: 0, replaced: 0 };
    const parts = Math.ceil(this.#count / this.#mostAtOnce);
    for (let part = 0; part < parts; part += 1) await this.#findIn(part, parts, found, keepsAll);
    return found;
  }

  async #findIn(part: number, parts: number, found: Versions, keepsAll: boolean): Promise<void> {
    const { versions } = found;
    /** The hashes of the contents that have occurred. */
    const contents = new Set<string>();
    /** The last event of each response, by the hash of the id. */
    const last = new Map<string, number>();
    let event = 0;
    for await (const block of this.#hashes.blocks()) {
      for (let start = 0; start < block.length; start += recordSize, event += 1) {
        if (block.readUInt32LE(start) % parts !== part) continue;
        const id = block.toString('latin1', start, start + hashSize);
        const content = block.toString('latin1', start + hashSize, start + recordSize);
        if (contents.size === contents.add(content).size) {
          found.duplicates += 1;
          continue;
        }
        const before = last.get(id);
        versions[event] = before === undefined ? 1 : versions[before]! + 1;
        last.set(id, event);
        if (before === undefined || keepsAll) continue;
        versions[before] = 0;
        found.replaced += 1;
      }
    }
  }

  close(): void {
    this.#hashes.close();
  }
}

function hashOf(text: string): string {
  return hash('sha256', text, 'binary').slice(0, hashSize);
}
