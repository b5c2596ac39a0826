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

/** How long changes are gathered that nobody waits for, in ms; our choice. With the write, it is less than 200. */
const gatherTime = 100;

/** After how long a write that failed is tried again, in ms; our choice. */
const retryTime = 1000;

/** Keeps the state of an emulator in a file, which no other emulator has at the same time. */
export class StateFile {
  readonly path: string;
  /** The state that was in the file; undefined if the file did not exist. */
  readonly found: SavedState | undefined;
  readonly #lock: FileLock;
  readonly #current: () => SavedState;
  /** The state of the end, which the file keeps. */
  #last: string | undefined;
  #closing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Resolves when the write that is under way has ended, also where it failed. */
  #writing = Promise.resolve();
  /** The write that follows, with all changes since the last one began. */
  #next: Promise<void> | undefined;
  /** Why the last write failed, which was told; empty where it did not. */
  #told = '';

  /**
   * @param current the state whenever it is written
   * @throws StateError that names the file, where it cannot be used
   */
  constructor(file: string, current: () => SavedState) {
    this.path = resolve(file);
    this.#current = current;
    // Before the lock, which would be left beside something that is not a state.
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

  /** To be told of a change that nobody waits for. */
  changed(): void {
    if (!this.#closing) this.#writeIn(gatherTime);
  }

  /**
   * Resolves when the file has all that has changed so far. Simultaneous calls share one write.
   *
   * @throws StateError
   */
  async save(): Promise<void> {
    if (this.#closing) throw new StateError('The state cannot be saved: the emulator is closed.');
    await this.#written();
  }

  /** Writes the state of now, and lets others have the file. A failure is told, and nothing more. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  /** Lets others have the file, without a write. */
  release(): void {
    this.#stopTimer();
    this.#lock.release();
  }

  async #end(): Promise<void> {
    this.#stopTimer();
    try {
      // At once: afterwards, the deliveries are cancelled.
      this.#last = this.#text();
      await this.#written();
    } catch (error) {
      // Those of a write were told.
      if (!(error instanceof StateError)) this.#tell(error);
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
    // The gathered changes are in this write, and later ones set the timer again.
    this.#stopTimer();
    try {
      this.#lock.check();
      await replaceFile(this.path, this.#text());
      this.#told = '';
    } catch (error) {
      if (!this.#closing) {
        this.#writeIn(retryTime);
        this.#timer?.unref();
      }
      throw this.#tell(error);
    }
  }

  /** Prints why the state cannot be saved, once for each cause. */
  #tell(error: unknown): StateError {
    const reason = reasonOf(error);
    const failure = new StateError(`The state cannot be saved in ${this.path}: ${reason}`, {
      cause: error,
    });
    if (this.#told !== reason) console.error('%s', failure.message);
    this.#told = reason;
    return failure;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof LockedError)
    return `another emulator (pid ${error.pid} on ${error.host}) has the file now. Fix: end one of them.`;
  return isSystemError(error) ? systemReason(error) : (error as Error).message;
}

/** @throws StateError where there is something else than a file */
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

/** @throws StateError where another emulator has it, or the directory does not allow it */
function lockOf(path: string): FileLock {
  const lock = `${path}.lock`;
  try {
    return new FileLock(lock);
  } catch (error) {
    if (error instanceof LockedError) throw inUse(path, lock, error);
    throw cannotBeUsed(path, error);
  }
}

/** Errors that do not come from the system stay as they are. */
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
      ? `The state file ${path} is used by another emulator (${owner}): ${expected}. Fix: use that one, end it, or name another file. If it does not run any more, remove ${lock}.`
      : `The state file ${path} is locked by an emulator of another machine or container (${owner}), which may have ended without a trace here: ${expected}. Fix: if it does not run any more, remove ${lock}. Otherwise use that one, end it, or name another file.`,
  );
}

/** @returns undefined if the file does not exist */
function contentOf(path: string): string | undefined {
  try {
    // Does not follow a link that was made after the check. Windows does not have this flag.
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

/** @throws StateError where it is not UTF-8: a replaced byte would be a lost one */
function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw unusable(path, `has ${bytes.length} bytes that are not UTF-8`, 'a state');
  }
}

/** Replaces the whole file at once: after a crash, it has the old content or the new. */
async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  // Of a process that was killed. Nobody else writes it, because of the lock.
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

/** Without it, a loss of power may bring the old file back. Windows has no such thing. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
