/** The sources of the documentation: `watch.ts` notices when they change, `stale.ts` compares their times. */
import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';

/** Their paths in the project, with slashes. A folder counts as well: its time says that a file in it is gone. */
const sources = [/^spec(?:\/|$)/, /^src\/[^/]+\/README\.md$/, /^CHANGELOG\.md$/, /^redocly\.yaml$/];

/** The folders that sources are in, and those on the way to them; the project itself is `''`. */
const folders = [/^$/, /^spec(?:\/|$)/, /^src(?:\/[^/]+)?$/];

/** Drafts and locks of editors, which come and go while somebody writes. */
const draft = /(?:^|\/)\.[^/]*$|~$/;

const isSource = (path: string) =>
  sources.some((pattern) => pattern.test(path)) && !draft.test(path);
const isFolder = (path: string) => folders.some((pattern) => pattern.test(path));
const child = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** The paths of the sources in a project, files and folders. */
export function* sourcesOf(root: string, folder = ''): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = child(folder, entry.name);
    if (isSource(path)) yield path;
    if (entry.isDirectory() && isFolder(path)) yield* sourcesOf(root, path);
  }
}

/**
 * Calls back when a source changes, appears or goes.
 *
 * @param failed is told when a folder can no longer be watched
 * @returns what ends it
 * @throws Failure when the system allows no more watchers
 */
export function watchSources(
  root: string,
  changed: () => void,
  failed: (error: Error) => void,
): () => void {
  const watchers = new FolderWatchers(root, changed, failed);
  try {
    watchers.add('');
  } catch (cause) {
    watchers.close();
    const { code } = cause as NodeJS.ErrnoException;
    throw new Failure(
      `The sources of the documentation cannot be watched (${code}). Fix: allow more watchers (on Linux, fs.inotify.max_user_watches and max_user_instances), or call npm run docs after each change.`,
      { cause },
    );
  }
  return () => watchers.close();
}

/**
 * One watcher for each folder. With `recursive`, Node 20 watches each file on Linux, and loses it when an editor puts
 * another one in its place.
 */
class FolderWatchers {
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(
    private readonly root: string,
    private readonly changed: () => void,
    private readonly failed: (error: Error) => void,
  ) {}

  /** Watches a folder and the folders in it. */
  add(folder: string): void {
    const watcher = watch(join(this.root, folder), (kind, name) => {
      // Not every system says which file it was.
      if (name === null) return this.changed();
      const path = child(folder, name);
      // On Windows, a folder changes with each file in it, and its own watcher reports the file.
      if (kind === 'change' && this.#watchers.has(path)) return;
      if (kind === 'rename' && isFolder(path)) this.#renew(path);
      if (isSource(path)) this.changed();
    });
    watcher.on('error', (error) => {
      // On Windows, removing a folder is an error of its watcher. The watcher of the parent reports it, too.
      if (existsSync(join(this.root, folder))) this.failed(error);
    });
    this.#watchers.set(folder, watcher);
    for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
      const path = child(folder, entry.name);
      if (entry.isDirectory() && isFolder(path)) this.add(path);
    }
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** A folder came, went, or took the place of another, which its watcher goes on to watch. */
  #renew(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
    try {
      const found = statSync(join(this.root, folder), { throwIfNoEntry: false });
      if (found?.isDirectory()) this.add(folder);
    } catch (error) {
      // It may be gone again by now, which another event says.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.failed(error as Error);
    }
  }
}
