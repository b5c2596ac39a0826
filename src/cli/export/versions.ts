import { TemporaryFile } from './temporary-file.js';
import { hashOf, hashSize } from './text-hash.js';

/** The hashes of the id and the content, then the webhook and the table in 4 bytes each, and the time in 8 bytes. */
const recordSize = 2 * hashSize + 16;

/** The content of a delivery. Only deliveries in the same table are compared. */
export interface DeliveryContent {
  /** The position of the table. */
  table: number;
  /** The id of the response if the event is a response. Responses with the same id are versions of the response. */
  responseId: string | undefined;
  /** The ids and the content of the event as a string. Deliveries of the same event have the same content. */
  content: string;
  /** The webhook as a string. */
  webhook: string;
  /** When the delivery was received, in ms since the epoch, if it is known. */
  receivedAt: number | undefined;
}

/** The version of each delivery, and the number of deliveries that are left out. */
export interface Versions {
  /** For each delivery, the number of its version: 1 is the first; 0 is a delivery that is left out. */
  versions: Uint32Array;
  duplicates: number;
  /** The number of versions that are left out, because a later version exists. */
  replaced: number;
  /** The number of versions that equal an earlier version, but not the one before them. */
  returned: number;
}

interface FindOptions {
  /** True if all versions are kept; otherwise only the last one is kept. */
  keepsAll: boolean;
  /** Returns the position of the final table, because a table can be joined with another one. */
  tableOf: (table: number) => number;
}

/** A delivery of a response. */
interface Delivery {
  /** The position among all deliveries. */
  index: number;
  content: string;
  webhook: number;
  /** NaN if the time is not known. */
  time: number;
}

/**
 * Finds the duplicates of events and the versions of responses. For each delivery, only hashes are kept, in a file. The
 * file is read several times, each time for a part of the responses, so that the memory does not grow with their number.
 */
export class VersionFinder {
  readonly #records: TemporaryFile;
  readonly #mostAtOnce: number;
  readonly #numbers = Buffer.alloc(recordSize - 2 * hashSize);
  #count = 0;

  /** @param mostAtOnce the number of deliveries that are compared with one another at once. It limits the memory */
  constructor(path: string, mostAtOnce = 2 ** 16) {
    this.#records = new TemporaryFile(path, 'latin1');
    this.#mostAtOnce = mostAtOnce;
  }

  add({ table, responseId, content, webhook, receivedAt = NaN }: DeliveryContent): void {
    const ownHash = hashOf(content);
    this.#numbers.write(hashOf(webhook), 'latin1');
    this.#numbers.writeUInt32LE(table, 4);
    this.#numbers.writeDoubleLE(receivedAt, 8);
    // An event that is not a response has no versions, so its content identifies it.
    const idHash = responseId === undefined ? ownHash : hashOf(responseId);
    this.#records.add(idHash + ownHash + this.#numbers.toString('latin1'));
    this.#count += 1;
  }

  async find(options: FindOptions): Promise<Versions> {
    const found = {
      versions: new Uint32Array(this.#count),
      duplicates: 0,
      replaced: 0,
      returned: 0,
    };
    const parts = Math.ceil(this.#count / this.#mostAtOnce);
    for (let part = 0; part < parts; part += 1)
      for (const deliveries of (await this.#responsesIn(part, parts, options)).values())
        addVersions(inOrder(deliveries), found, options.keepsAll);
    return found;
  }

  /** Returns the deliveries in a part of the responses, by response. */
  async #responsesIn(
    part: number,
    parts: number,
    { tableOf }: FindOptions,
  ): Promise<Map<string, Delivery[]>> {
    const responses = new Map<string, Delivery[]>();
    let index = 0;
    for await (const block of this.#records.blocks(recordSize)) {
      for (let start = 0; start < block.length; start += recordSize, index += 1) {
        if (block.readUInt32LE(start) % parts !== part) continue;
        const numbers = start + 2 * hashSize;
        const table = tableOf(block.readUInt32LE(numbers + 4));
        const delivery = {
          index,
          content: block.toString('latin1', start + hashSize, numbers),
          webhook: block.readUInt32LE(numbers),
          time: block.readDoubleLE(numbers + 8),
        };
        const id = block.toString('latin1', start, start + hashSize) + table;
        const others = responses.get(id);
        if (others) others.push(delivery);
        else responses.set(id, [delivery]);
      }
    }
    return responses;
  }

  close(): void {
    this.#records.close();
  }
}

/** Returns the deliveries of a response in the order in which they were received, or else in the order of the files. */
function inOrder(deliveries: Delivery[]): Delivery[] {
  if (deliveries.some(({ time }) => Number.isNaN(time))) return deliveries;
  return deliveries.toSorted((a, b) => a.time - b.time);
}

/**
 * Finds the versions among the deliveries of a response. A webhook delivers the versions in their order. So a delivery
 * is a copy if it equals the last version that its webhook has delivered, or a later one that came from another webhook.
 * Otherwise, it is a new version: a person can edit an answer back to an earlier one.
 */
function addVersions(deliveries: readonly Delivery[], found: Versions, keepsAll: boolean): void {
  let latest: Delivery | undefined;
  let count = 0;
  /** The numbers of the versions with a content. */
  const numbers = new Map<string, number[]>();
  /** The number of the last version that a webhook has delivered. */
  const delivered = new Map<number, number>();
  for (const delivery of deliveries) {
    const { index, content, webhook } = delivery;
    const same = numbers.get(content) ?? [];
    const number = firstFrom(delivered.get(webhook) ?? 1, same);
    delivered.set(webhook, number ?? count + 1);
    if (number !== undefined) {
      found.duplicates += 1;
      continue;
    }
    count += 1;
    if (same.length > 0) found.returned += 1;
    else numbers.set(content, same);
    same.push(count);
    found.versions[index] = count;
    if (latest && !keepsAll) {
      found.versions[latest.index] = 0;
      found.replaced += 1;
    }
    latest = delivery;
  }
}

/** Returns the first of the ascending numbers that is not less than `least`. */
function firstFrom(least: number, numbers: readonly number[]): number | undefined {
  let start = 0;
  let end = numbers.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if (numbers[middle]! < least) start = middle + 1;
    else end = middle;
  }
  return numbers[start];
}
