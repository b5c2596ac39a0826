import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../../common/errors.js';
import { StateError } from '../model/state-error.js';
import { fieldsOf, nonEmptyString, optional, whole } from './shapes.js';

/** The content of a lock file: the process that holds the lock. */
interface Owner {
  /** A UUID that identifies the lock. */
  id: string;
  pid: number;
  /** The name of the machine or container on which the process runs. Process ids of another host cannot be checked. */
  host: string;
  /** When the process started, if the system provides this. It is needed because the system reuses process ids. */
  started?: string | undefined;
}

const ownerShape = fieldsOf({
  id: nonEmptyString,
  pid: whole(1, 2 ** 32),
  host: nonEmptyString,
  started: optional(nonEmptyString),
});

/** The error if another process holds the lock. */
export class LockedError extends Error {
  constructor(
    readonly pid: number,
    readonly host: string,
  ) {
    super(`It is locked by process ${pid} on ${host}.`);
  }
}

/** The locks that this process holds. They are released when this process exits. */
const held = new Set<FileLock>();

function releaseAll(): void {
  for (const lock of held) lock.release();
}

/**
 * A lock file. With it, a process reserves another file for itself.
 *
 * The lock file is created as a hard link to a file that is already complete. So only one process can create it, and no
 * process can read an incomplete lock file. If the process that holds the lock has ended, its lock can be replaced. To
 * do so, a process must first get a second lock, on the lock file: if several processes try at the same time, only one
 * succeeds.
 */
export class FileLock {
  readonly #path: string;
  readonly #id = randomUUID();

  /**
   * Takes the lock.
   *
   * @throws LockedError if another process holds the lock
   * @throws StateError if the file at the path of the lock is not a lock file
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
   * Checks that this process still holds the lock. If the lock file was removed, perhaps together with its directory,
   * this method takes the lock again.
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
      // Ignore the error: the directory may have been removed. If the lock file remains, another process can replace it
      // after this process has ended.
    }
  }
}

/**
 * Creates the lock file `path` as a link to `own`, a file that names the owner of the lock.
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
    // Try again: the other process has released the lock in the meantime.
    if (!owner) continue;
    if (isAlive(owner)) throw new LockedError(owner.pid, owner.host);
    const turn = `${path}.${owner.id}`;
    claim(turn, own);
    try {
      // Start again if another process has replaced the lock in the meantime, because that process now owns the lock.
      if (ownerOf(path)?.id !== owner.id) continue;
      // Create a second link to `own`, and rename the link. `own` itself must stay, because an outer call of `claim`
      // may still link to it.
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
 * @returns the owner of the lock; undefined if there is no lock file
 * @throws StateError if the file at the path of the lock is not a lock file
 */
function ownerOf(path: string): Owner | undefined {
  let content: string | undefined;
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    // Read only regular files: a symbolic link may be broken, and reading from a pipe would never end.
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
  // Processes of another host cannot be checked, so assume that the process is still running.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Only the code `ESRCH` means that the process does not exist. For a process of another user, `kill` fails with
    // another code.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === undefined || started === undefined || now === started;
}

/**
 * Returns a string that identifies the start of a process on Linux, or `ended` for a zombie process. Returns undefined
 * on other systems.
 */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Parse only the fields after the last parenthesis: before it is the name of the program, which may contain any
    // character.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
