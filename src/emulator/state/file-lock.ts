import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../../common/errors.js';
import { StateError } from '../model/state-error.js';
import { fieldsOf, nonEmptyString, optional, whole } from './shapes.js';

/** The process that holds a lock, as stored in the lock file. */
interface Owner {
  /** A UUID of the lock. */
  id: string;
  pid: number;
  /** The machine or container. On another host, the process id has no meaning. */
  host: string;
  /** The start of the process, if the system provides it, because process ids are reused. */
  started?: string | undefined;
}

const ownerShape = fieldsOf({
  id: nonEmptyString,
  pid: whole(1, 2 ** 32),
  host: nonEmptyString,
  started: optional(nonEmptyString),
});

/** The error when another process holds the lock. */
export class LockedError extends Error {
  constructor(
    readonly pid: number,
    readonly host: string,
  ) {
    super(`It is locked by process ${pid} on ${host}.`);
  }
}

/** The locks that this process holds. They are released when the process exits. */
const held = new Set<FileLock>();

function releaseAll(): void {
  for (const lock of held) lock.release();
}

/**
 * A lock file, with which one process reserves another file.
 *
 * The lock file is created by a hard link to a complete file: no process sees half of it, and only one process can create
 * it. To replace the lock of a process that has ended, a process needs a lock on that lock: if several processes try,
 * only one succeeds.
 */
export class FileLock {
  readonly #path: string;
  readonly #id = randomUUID();

  /**
   * @throws LockedError if a process holds the lock
   * @throws StateError if the file is not a lock
   */
  constructor(path: string) {
    this.#path = path;
    this.#take();
    if (held.size === 0) process.on('exit', releaseAll);
    held.add(this);
  }

  #take(): void {
    const me: Owner = {
      id: this.#id,
      pid: process.pid,
      host: hostname(),
      started: startOf(process.pid),
    };
    const own = `${this.#path}.${this.#id}`;
    try {
      writeFileSync(own, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
      claim(this.#path, own);
    } finally {
      rmSync(own, { force: true });
    }
  }

  /**
   * Checks that this process still holds the lock. If the lock file was removed, perhaps with its directory, the lock is
   * taken again.
   *
   * @throws LockedError if another process holds the lock now
   */
  check(): void {
    const owner = ownerOf(this.#path);
    if (!owner) this.#take();
    else if (owner.id !== this.#id) throw new LockedError(owner.pid, owner.host);
  }

  release(): void {
    held.delete(this);
    if (held.size === 0) process.off('exit', releaseAll);
    try {
      if (ownerOf(this.#path)?.id === this.#id) rmSync(this.#path, { force: true });
    } catch {
      // The directory may have been removed. A remaining lock can be replaced after this process has ended.
    }
  }
}

/**
 * Creates a lock from a file that names its owner.
 *
 * @throws LockedError
 */
function claim(path: string, own: string): void {
  for (;;) {
    try {
      linkSync(own, path);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const owner = ownerOf(path);
    // The other process has released the lock.
    if (!owner) continue;
    if (isAlive(owner)) throw new LockedError(owner.pid, owner.host);
    const turn = `${path}.${owner.id}`;
    claim(turn, own);
    try {
      // Another process may have replaced the lock before, so it owns the lock now.
      if (ownerOf(path)?.id !== owner.id) continue;
      // Rename a second link, because the first link may be needed for other locks.
      const link = `${own}.new`;
      linkSync(own, link);
      renameSync(link, path);
      return;
    } finally {
      rmSync(turn, { force: true });
    }
  }
}

/**
 * @returns undefined if no process holds the lock
 * @throws StateError if the file is not a lock
 */
function ownerOf(path: string): Owner | undefined {
  let content: string | undefined;
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    // Read only regular files: a link may be broken, and reading a pipe would never end.
    if (found.isFile()) content = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return ownerShape(JSON.parse(content ?? ''), '');
  } catch {
    throw new StateError(
      `${path} is not the lock of an emulator: expected a file that an emulator has made. Fix: remove it if no emulator uses the state file.`,
    );
  }
}

function isAlive({ pid, host, started }: Owner): boolean {
  // Processes of another host cannot be checked, so the lock counts as held.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user exists, too, but sending it a signal fails with another code.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === undefined || started === undefined || now === started;
}

/** The start of a process on Linux; `ended` for a zombie process; undefined on other systems. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Parse the fields after the last parenthesis, because the program name before it may contain any character.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
