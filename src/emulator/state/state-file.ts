import {
  type Stats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
} from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { errorCode } from '../../common/errors.js';
import { isSystemError, systemReason } from '../../common/system-error.js';
import { renameWithRetries } from '../model/rename-with-retries.js';
import type { SavedState } from '../model/saved-state.js';
import { StateError } from '../model/state-error.js';
import { writePrivateFile } from '../model/write-private-file.js';
import { FileLock, LockedError } from './file-lock.js';
import { parseState, stateText, unusable } from './state-json.js';

/**
 * The time for which changes are collected if no caller waits for them, in ms; our choice. Including the write, it is
 * less than 200.
 */
const gatherTime = 100;

/** The delay before a failed write is tried again, in ms; our choice. */
const retryTime = 1000;

/** Keeps the state of an emulator in a file that no other emulator can use at the same time. */
export class StateFile {
  readonly path: string;
  /** The state that was in the file; undefined if the file did not exist. */
  readonly found: SavedState | undefined;
  readonly #lock: FileLock;
  readonly #current: () => SavedState;
  /** The final state, which later writes must not replace; undefined until `close`. */
  #last: string | undefined;
  #closing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Resolves when the running write has ended, even if it failed. */
  #writing = Promise.resolve();
  /** The next write, with all changes since the start of the running one. */
  #next: Promise<void> | undefined;
  /** The printed reason why the last write failed; empty if it succeeded. */
  #printed = '';

  /**
   * @param current returns the current state for a write
   * @throws StateError whose message names the file, if the file cannot be used
   */
  constructor(file: string, current: () => SavedState) {
    this.path = resolve(file);
    this.#current = current;
    // Check the file before the lock is created, so that no lock is left for a file that is not a state.
    checkKind(this.path);
    this.#lock = lockOf(this.path);
    try {
      const content = contentOf(this.path);
      this.found = content === undefined ? undefined : parseState(this.path, content);
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** Must be called after a change for which no caller waits. */
  changed(): void {
    if (!this.#closing) this.#writeIn(gatherTime);
  }

  /**
   * Resolves when all changes so far are in the file. Simultaneous calls share one write.
   *
   * @throws StateError
   */
  async save(): Promise<void> {
    if (this.#closing)
      throw new StateError(
        'The state cannot be saved: the emulator is closed. Fix: make another one.',
      );
    await this.#written();
  }

  /** Writes the current state, and releases the file. A failure is only printed. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  /** Releases the file without a write. */
  release(): void {
    this.#stopTimer();
    this.#lock.release();
  }

  async #end(): Promise<void> {
    this.#stopTimer();
    try {
      // Take the state synchronously: the caller cancels the open deliveries afterwards.
      this.#last = this.#text();
      await this.#written();
    } catch (error) {
      // Failed writes have already been printed.
      if (!(error instanceof StateError)) this.#print(error);
    } finally {
      this.release();
    }
  }

  #text(): string {
    return this.#last ?? stateText(this.#current());
  }

  #writeIn(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#written().catch(() => undefined);
    }, ms);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #written(): Promise<void> {
    this.#next ??= this.#writeNext();
    return this.#next;
  }

  async #writeNext(): Promise<void> {
    await this.#writing;
    await endOfTurn();
    this.#next = undefined;
    const writing = this.#write();
    this.#writing = writing.catch(() => undefined);
    await writing;
  }

  /** @throws StateError */
  async #write(): Promise<void> {
    // This write contains all collected changes; a later change sets the timer again.
    this.#stopTimer();
    try {
      this.#lock.check();
      await replaceFile(this.path, this.#text());
      this.#printed = '';
    } catch (error) {
      if (!this.#closing) {
        this.#writeIn(retryTime);
        this.#timer?.unref();
      }
      throw this.#print(error);
    }
  }

  /** Prints why the state cannot be saved, once for each cause. */
  #print(error: unknown): StateError {
    const reason = reasonOf(error);
    const failure = new StateError(`The state cannot be saved in ${this.path}: ${reason}`, {
      cause: error,
    });
    if (this.#printed !== reason) console.error('%s', failure.message);
    this.#printed = reason;
    return failure;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof LockedError)
    return `another emulator (pid ${error.pid} on ${error.host}) has the file now. Fix: end one of them.`;
  return isSystemError(error) ? systemReason(error) : (error as Error).message;
}

/** @throws StateError if the path exists and is not a regular file */
function checkKind(path: string): void {
  const found = statsOf(path);
  if (!found || found.isFile()) return;
  const seen = found.isSymbolicLink()
    ? 'is a symbolic link'
    : found.isDirectory()
      ? 'is a directory'
      : 'is a device, a pipe or a socket';
  throw unusable(path, seen, 'a file, or nothing');
}

/** @returns undefined if the path does not exist */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotBeUsed(path, error);
  }
}

/** @throws StateError if another emulator holds the lock, or if the directory is not writable */
function lockOf(path: string): FileLock {
  const lock = `${path}.lock`;
  try {
    return new FileLock(lock);
  } catch (error) {
    if (error instanceof LockedError) throw inUse(path, lock, error);
    throw cannotBeUsed(path, error);
  }
}

/** Wraps an error of the operating system. Other errors are returned unchanged. */
function cannotBeUsed(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const message = `The state file ${path} cannot be used: ${systemReason(error)}`;
  return new StateError(message, { cause: error });
}

function inUse(path: string, lock: string, { pid, host }: LockedError): StateError {
  const owner = `pid ${pid} on ${host}`;
  const expected = 'expected one emulator for each file';
  return new StateError(
    host === hostname()
      ? `The state file ${path} is used by another emulator (${owner}): ${expected}. Fix: use that emulator, end it, or name another file. If it does not run any more, remove ${lock}.`
      : `The state file ${path} is locked by an emulator of another machine or container (${owner}), which may have ended without releasing the lock: ${expected}. Fix: if it does not run any more, remove ${lock}. Otherwise use that emulator, end it, or name another file.`,
  );
}

/** @returns undefined if the file does not exist */
function contentOf(path: string): string | undefined {
  try {
    // O_NOFOLLOW refuses a link that was created after the check. Windows does not have this flag.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      if (!fstatSync(file).isFile()) throw unusable(path, 'is not a file', 'a file');
      return textOf(path, readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (error instanceof StateError) throw error;
    throw new StateError(`The state file ${path} cannot be read: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** @throws StateError if the bytes are not UTF-8: replacement characters would lose data */
function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw unusable(path, `has ${bytes.length} bytes that are not UTF-8`, 'a state');
  }
}

/** Replaces the whole file atomically: after a crash, the file has either the old or the new content. */
async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  // Remove the temporary file of a killed process. Because of the lock, no running process uses it.
  await rm(temporary, { force: true });
  try {
    await writePrivateFile(temporary, content);
    await renameWithRetries(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Syncs a directory. Otherwise, a loss of power may restore the old file. On Windows, directories cannot be synced. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
