import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { misuse } from '../../common/failure.js';
import { renameWithRetries } from '../../emulator/model/rename-with-retries.js';
import { counted } from '../output/counted.js';
import { maskName } from '../output/mask-argument.js';

/** The beginning of the name of the folder with unfinished files. */
const unfinished = '.kaizala-export-';

/**
 * The folder for the files of an export. They are written in a folder inside it, and moved when all of them are complete.
 * If the export fails, the folder is as before.
 */
export class OutputFolder {
  readonly #path: string;
  readonly #replaces: boolean;
  /** The first folder that did not exist, if there is one. */
  readonly #created: string | undefined;
  readonly #temporary: string;
  /** The unfinished files that are left from exports that were killed. */
  readonly leftovers: string[];

  /** @param replaces true if files with the same names are replaced */
  constructor(path: string, replaces: boolean) {
    this.#path = path;
    this.#replaces = replaces;
    this.#created = createFolder(path);
    this.leftovers = readdirSync(path)
      .filter((name) => name.startsWith(unfinished))
      .map((name) => join(path, name));
    this.#temporary = mkdtempSync(join(path, unfinished));
  }

  /** Returns the path of an unfinished file. */
  unfinished(name: string): string {
    return join(this.#temporary, name);
  }

  /** Returns the path of a finished file. */
  finished(name: string): string {
    return join(this.#path, name);
  }

  /**
   * Checks that a file may be written.
   *
   * @returns true if it replaces a file
   * @throws Failure if a file or a folder with this name exists and is not to be replaced
   */
  check(name: string): boolean {
    const path = this.finished(name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return false;
    if (found.isDirectory())
      throw misuse(
        `${maskName(path)} is a folder; expected a file, or nothing. Nothing was written. Fix: choose another folder with --out.`,
      );
    if (this.#replaces) return true;
    throw misuse(
      `${maskName(path)} exists already. Nothing was written. Fix: choose another folder with --out, or replace files with --force.`,
    );
  }

  /** Returns the names of the files and folders that an export neither writes nor replaces. */
  others(written: readonly string[]): string[] {
    const own = new Set([basename(this.#temporary), ...written]);
    return readdirSync(this.#path).filter((name) => !own.has(name));
  }

  /**
   * Checks that the folder has no other files, because whoever gets the folder believes that everything in it is
   * redacted.
   *
   * @throws Failure if there are other files
   */
  checkAlone(written: readonly string[]): void {
    const others = this.others(written);
    if (others.length === 0) return;
    throw misuse(
      `${maskName(this.#path)} already has ${counted(others.length, 'file')}, which may not be redacted: ${namesOf(others)}. Nothing was written. Fix: choose an empty folder with --out, or move what is in this one.`,
    );
  }

  /** Moves the complete files to their final names. If one cannot be moved, the others are moved back. */
  async finish(names: readonly string[]): Promise<void> {
    const moved: { from: string; to: string }[] = [];
    const move = async (from: string, to: string) => {
      await renameWithRetries(from, to);
      moved.push({ from, to });
    };
    try {
      for (const [index, name] of names.entries()) {
        if (this.check(name)) await move(this.finished(name), this.unfinished(`replaced-${index}`));
        await move(this.unfinished(name), this.finished(name));
      }
    } catch (error) {
      for (const { from, to } of moved.toReversed()) await renameWithRetries(to, from);
      throw error;
    }
  }

  /** Removes the unfinished files, and the folder if this export has created it and it is empty. */
  close(): void {
    rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 5 });
    if (this.#created === undefined) return;
    const first = resolve(this.#created);
    try {
      for (let path = resolve(this.#path); path.length >= first.length; path = dirname(path))
        rmdirSync(path);
    } catch {
      // The folder is not empty, because the export has succeeded, or another program has written to it.
    }
  }
}

/**
 * Creates a folder, and the folders above it.
 *
 * @returns the first folder that did not exist, or undefined if all of them exist
 * @throws Failure if the path, or a part of it, is a file
 */
function createFolder(path: string): string | undefined {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    const file = code === 'EEXIST' ? maskName(path) : `A part of the path ${maskName(path)}`;
    throw misuse(
      `${file} is a file; --out expected a folder, or the name of a new one. Nothing was written. Fix: choose another folder with --out.`,
    );
  }
}

/** The maximum number of names in a message: our choice. */
const mostNames = 5;

/** Returns the first names of files as a list: `a.csv, b.csv and 2 more`. */
export function namesOf(files: readonly string[]): string {
  const shown = files.slice(0, mostNames).map(maskName).join(', ');
  return files.length > mostNames ? `${shown} and ${files.length - mostNames} more` : shown;
}
