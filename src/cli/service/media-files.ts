/** Finds the saved file for which a link in an event stands. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { misuse } from '../../common/failure.js';
import { isSystemError, systemReason } from '../../common/system-error.js';
import { maskName } from '../output/mask-argument.js';

/** The relative path of a file, or the paths of several files that fit equally well; undefined if no file fits. */
export type FoundFile = { path: string } | { candidates: readonly string[] } | undefined;

/** The files in a folder and its subfolders. Their relative paths have slashes. */
export class MediaFiles {
  readonly #folder: string;
  /** The paths of all files with a name. The key is the name. */
  readonly #paths = new Map<string, string[]>();

  /** @throws Failure if the folder cannot be read */
  constructor(folder: string) {
    this.#folder = folder;
    for (const path of pathsIn(folder).toSorted()) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      this.#paths.set(name, [...(this.#paths.get(name) ?? []), path]);
    }
  }

  /**
   * Finds the file with the name at the end of a link, or with another name that the event has for it. If several files
   * have this name, their folders are compared with the path of the link, from the end.
   */
  find(link: string, otherNames: readonly string[]): FoundFile {
    const path = new URL(link).pathname.split('/').map(decoded);
    for (const name of [path.at(-1)!, ...otherNames]) {
      const candidates = this.#paths.get(name);
      if (!candidates) continue;
      const lengths = candidates.map((one) => commonEnd(one.split('/'), path));
      const longest = Math.max(...lengths);
      const best = candidates.filter((_, index) => lengths[index] === longest);
      return best.length === 1 ? { path: best[0]! } : { candidates: best };
    }
    return undefined;
  }

  /** Returns the path of a file on the disk, or undefined if the folder has had no such file. */
  onDisk(path: string): string | undefined {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return this.#paths.get(name)?.includes(path) ? join(this.#folder, path) : undefined;
  }
}

function pathsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw misuse(`--media ${maskName(folder)} cannot be read: ${systemReason(error)}`);
  }
}

/** Returns how many items two lists have in common, from the end. */
function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}

/** Decodes a part of a path; a part that is not encoded correctly stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
