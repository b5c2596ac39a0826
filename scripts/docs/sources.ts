/**
 * Finds and watches the source files of the documentation. `watch.ts` watches them, and `stale.ts` compares their
 * modification times.
 */
import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';

/**
 * The paths of the sources in the project, with slashes. Folders are sources, too, because the modification time of a
 * folder changes when a file in it is deleted.
 */
const sources = [/^spec(?:\/|$)/, /^src\/[^/]+\/README\.md$/, /^CHANGELOG\.md$/, /^redocly\.yaml$/];

/** The folders that contain sources, and their parent folders. The root of the project is `''`. */
const folders = [/^$/, /^spec(?:\/|$)/, /^src(?:\/[^/]+)?$/];

/** Matches the temporary files and lock files that editors create and delete while a file is edited. */
const draft = /(?:^|\/)\.[^/]*$|~$/;

const isSource = (path: string) =>
  sources.some((pattern) => pattern.test(path)) && !draft.test(path);
const isFolder = (path: string) => folders.some((pattern) => pattern.test(path));
const child = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** Yields the paths of the sources in a project: files and folders. */
export function* sourcesOf(root: string, folder = ''): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = child(folder, entry.name);
    if (isSource(path)) yield path;
    if (entry.isDirectory() && isFolder(path)) yield* sourcesOf(root, path);
  }
}

/**
 * Calls `changed` when a source is changed, added or deleted.
 *
 * @param failed called when a folder can no longer be watched
 * @returns a function that stops watching
 * @throws Failure when the system does not allow more watchers
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
 * Watches each folder with a separate watcher. The option `recursive` cannot be used: on Linux, Node 20 then watches
 * each file, and no longer reports changes after an editor has replaced the file.
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
      // Some systems do not report the name of the changed file.
      if (name === null) return this.changed();
      const path = child(folder, name);
      // On Windows, a change of a file is also reported as a change of its folder. Ignore the change of the folder,
      // because the watcher of the folder itself reports the changed file.
      if (kind === 'change' && this.#watchers.has(path)) return;
      if (kind === 'rename' && isFolder(path)) this.#renew(path);
      if (isSource(path)) this.changed();
    });
    watcher.on('error', (error) => {
      // On Windows, the watcher of a deleted folder fails. Ignore this error, because the watcher of the parent folder
      // reports the deletion.
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

  /**
   * Replaces the watchers of a folder that was added, deleted or replaced. The watcher of a replaced folder would still
   * watch the old folder.
   */
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
      // Ignore ENOENT: the folder may have been deleted meanwhile, and another event reports the deletion.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.failed(error as Error);
    }
  }
}
