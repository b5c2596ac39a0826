/** Reads what a receiver has stored: from a URL that shows it, or from a file to which the receiver writes. */
import { open, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from '../../common/errors.js';
import { noResponseReason } from '../service/no-response.js';

/** The events that a receiver has stored, as a text. */
export interface StoredEvents {
  /** Called before each shape. */
  begin(): Promise<void>;
  /**
   * Returns a text with at least the events of the current shape.
   *
   * @throws Error if the text cannot be read now
   */
  read(): Promise<string>;
  /** The time to wait until an acknowledged event is stored, in ms. */
  wait: number;
  /** True as soon as the text has contained an `eventId` that is not in the `data` of the event, too. */
  showsIds?: true;
}

/** The pause between two reads, in ms. We chose this value. */
const pollInterval = 50;

/** The maximum length of the text, in bytes. We chose this value. */
const longest = 64 * 2 ** 20;

/** Reads the stored events from a URL. */
export function eventsAt(url: URL, timeout: number, wait: number): StoredEvents {
  return {
    begin: () => Promise.resolve(),
    async read() {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), timeout);
      try {
        const response = await fetch(url, { redirect: 'manual', signal: late.signal });
        if (!response.ok) throw new Error(`its status is ${response.status}`);
        let text = '';
        const decoder = new TextDecoder();
        for await (const piece of response.body ?? []) {
          text += decoder.decode(piece as Uint8Array, { stream: true });
          if (text.length > longest) throw new Error(`it has more than ${longest} characters`);
        }
        return text;
      } catch (error) {
        if (!late.signal.aborted && errorCode(error) === '') throw error;
        const why = late.signal.aborted ? ` within ${timeout / 1000} s` : noResponseReason(error);
        throw new Error(`there is no response${why}`, { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
    wait,
  };
}

/**
 * A file of at most this length is read as a whole, in bytes, because the receiver may write it again instead of
 * appending to it. We chose this value.
 */
const longestWhole = 4 * 2 ** 20;

/** Reads the stored events from a file. If the file is long, reads only the part after the beginning of the shape. */
export function eventsIn(file: string, wait: number): StoredEvents {
  let start = 0;
  return {
    async begin() {
      start = await sizeOf(file);
    },
    async read() {
      const size = await sizeOf(file);
      // If the file is shorter than before, the receiver has written it again.
      const from = size <= longestWhole || size < start ? 0 : start;
      if (size - from > longest) throw new Error(`it has grown by more than ${longest} bytes`);
      if (size === from) return '';
      const handle = await open(file);
      try {
        const { buffer, bytesRead } = await handle.read({
          buffer: Buffer.alloc(size - from),
          position: from,
        });
        return buffer.toString('utf8', 0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    wait,
  };
}

/** Returns the size of a file, in bytes. A missing file has 0 bytes, because the receiver may create it later. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/**
 * Waits until the stored text is as expected, or the time of `wait` has passed.
 *
 * @param isEnough tells whether the text is as expected; by default, the function waits for the whole time
 * @returns the last text; undefined if it could not be read
 */
export async function storedText(
  stored: StoredEvents,
  isEnough: (text: string) => boolean = () => false,
): Promise<string | undefined> {
  const end = performance.now() + stored.wait;
  for (;;) {
    const text = await readOrNothing(stored);
    if (text !== undefined && isEnough(text)) return text;
    const rest = end - performance.now();
    if (rest <= 0) return text;
    await delay(Math.min(pollInterval, rest));
  }
}

/** Reads once. After an error, returns undefined: the receiver may have ended, which the shape reports. */
async function readOrNothing(stored: StoredEvents): Promise<string | undefined> {
  try {
    return await stored.read();
  } catch {
    return undefined;
  }
}

/** Returns how often a text contains an id. */
export function occurrences(text: string, id: string): number {
  return text.split(id).length - 1;
}
