import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../../common/errors.js';
import { StateError } from '../model/state-error.js';
import { fieldsOf, optional, text, whole } from './shapes.js';

/** The process that has a lock, as the file of the lock names it. */
interface Owner {
  /** A UUID, which no other lock has. */
  id: string;
  pid: number;
  /** The machine, or the container: elsewhere, the number of the process says nothing. */
  host: string;
  /** When the process began, where the system tells it: numbers of processes are used again. */
  started?: string | undefined;
}

const ownerShape = fieldsOf({
  id: text,
  pid: whole(1, 2 ** 32),
  host: text,
  started: optional(text),
});

/** Another process has the lock. */
export class LockedError extends Error {
  constructor(
    readonly pid: number,
    readonly host: string,
  ) {
    super(`It is locked by process ${pid} on ${host}.`);
  }
}

/** The locks of this process, which end with it. */
const held = new Set<FileLock>();

function releaseAll(): void {
  for (const lock of held) lock.release();
}

/**
 * A file by which one process has another file for itself.
 *
 * It is made with its content by a hard link: nobody sees half of it, and only one process can make it. To replace the
 * lock of a process that is gone, a process needs the lock on that very lock: of several that find it, one wins.
 */
export class FileLock {
  readonly #path: string;
  readonly #id = randomUUID();

  /**
   * @throws LockedError where a process has it
   * @throws StateError where the file is not a lock
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
   * Takes it again where its file was removed, perhaps with its directory.
   *
   * @throws LockedError where another process has it now
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
      // The directory may be gone. A lock that is left is replaced when this process has ended.
    }
  }
}

/**
 * Makes a lock from a file that names its owner.
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
    // Released meanwhile.
    if (!owner) continue;
    if (isAlive(owner)) throw new LockedError(owner.pid, owner.host);
    const turn = `${path}.${owner.id}`;
    claim(turn, own);
    try {
      // Another process may have had its turn before, and is the owner now.
      if (ownerOf(path)?.id !== owner.id) continue;
      // A second link, because the first may have to make other locks, too.
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
 * @returns undefined if nobody has the lock
 * @throws StateError where the file is not a lock
 */
function ownerOf(path: string): Owner | undefined {
  let content: string | undefined;
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    // A link may lead nowhere, and a pipe would never end.
    if (found.isFile()) content = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return ownerShape(JSON.parse(content ?? ''), '');
  } catch {
    throw new StateError(
      `${path} is not the lock of an emulator: expected a file that an emulator has made. Fix: remove it, if no emulator uses the state.`,
    );
  }
}

function isAlive({ pid, host, started }: Owner): boolean {
  // Nobody can tell from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Those of other users may not be signalled.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === undefined || started === undefined || now === started;
}

/** When a process began, on Linux: `ended` where its parent has yet to notice; undefined on other systems. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program is before it, and may have any character.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
