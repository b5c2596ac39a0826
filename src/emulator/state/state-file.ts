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
 * How long changes are collected before they are written, in ms, if no caller waits for the write. We chose this value.
 * With this value, a change is saved in less than 200 ms, including the time for the write.
 */
const gatherTime = 100;

/** The delay before a failed write is tried again, in ms. We chose this value. */
const retryTime = 1000;

/** Saves the state of an emulator in a file. No other emulator can use the file at the same time. */
export class StateFile {
  readonly path: string;
  /** The state that was in the file when it was opened; undefined if the file did not exist. */
  readonly found: SavedState | undefined;
  readonly #lock: FileLock;
  readonly #current: () => SavedState;
  /**
   * The final state as JSON. All writes after `close` write this string, so that the file keeps the final state.
   * Undefined until `close`.
   */
  #last: string | undefined;
  #closing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** A promise that resolves when the current write has ended, even if the write failed. */
  #writing = Promise.resolve();
  /** The write that follows the current write. It will contain all changes since the start of the current write. */
  #next: Promise<void> | undefined;
  /** Why the last write failed, as it was printed; empty if the last write succeeded. */
  #printed = '';

  /**
   * @param current returns the current state, which is written to the file
   * @throws StateError if the file cannot be used; the message names the file
   */
  constructor(file: string, current: () => SavedState) {
    this.path = resolve(file);
    this.#current = current;
    // Check the file before creating the lock. Otherwise a lock file would be created next to a file that is not a
    // state file.
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

  /** Must be called after a change if no caller waits until the change is saved. */
  changed(): void {
    if (!this.#closing) this.#writeIn(gatherTime);
  }

  /**
   * Saves the state. The promise resolves when all changes up to now are in the file. Simultaneous calls share one
   * write.
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

  /** Writes the current state, and releases the file. If the write fails, the error is only printed. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  /** Releases the file without writing the state. */
  release(): void {
    this.#stopTimer();
    this.#lock.release();
  }

  async #end(): Promise<void> {
    this.#stopTimer();
    try {
      // Take the state synchronously, before the caller cancels the unfinished deliveries.
      this.#last = this.#text();
      await this.#written();
    } catch (error) {
      // Do not print a StateError again: failed writes have already been printed.
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
    // Stop the timer, because this write contains all collected changes. A later change sets the timer again.
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

  /** Prints why the state cannot be saved. The same reason is not printed again. */
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
    return `another emulator (pid ${error.pid} on ${error.host}) has locked the file now. Fix: end one of the two emulators.`;
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

/** @returns the properties of the file; undefined if the path does not exist */
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

/** Converts an error of the operating system to a StateError. Other errors are returned unchanged. */
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

/** @returns the content of the file; undefined if the file does not exist */
function contentOf(path: string): string | undefined {
  try {
    // O_NOFOLLOW makes `open` fail if the path has become a symbolic link since `checkKind`. Windows does not have this
    // flag.
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

/** @throws StateError if the bytes are not UTF-8, because decoding them with replacement characters would lose data */
function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw unusable(
      path,
      `has ${bytes.length} bytes that are not UTF-8`,
      'the saved state of an emulator',
    );
  }
}

/** Replaces the whole file atomically: after a crash, the file has either the old or the new content. */
async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  // Remove the temporary file that a killed process may have left. No running process uses it, because this process
  // holds the lock.
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

/**
 * Writes the directory to the disk. Otherwise the old file could be back after a power failure. Windows does not
 * support this for directories.
 */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
