import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Content } from '../lib/output.js';

/** Returns the content of a file by its path in the site's folder (`v1/index.html`); undefined if there is no file. */
export type ReadFile = (path: string) => Content | undefined | Promise<Content | undefined>;

/**
 * Returns a function that reads the current files of a folder. It never reads a file outside the folder, even through a
 * symbolic link.
 */
export function filesIn(folder: string): ReadFile {
  return async (path) => {
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, path));
      // Read only regular files, because reading a pipe or a device might never end.
      if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return undefined;
      return await readFile(file);
    } catch {
      // After every error (a missing file, a name that is too long, a cycle of links), there is no content to return.
      return undefined;
    }
  };
}

/**
 * Matches a file name that the site can contain: not hidden, not `..`, and without separators or control characters.
 */
const fileName = /^(?!\.)[^/\\:\p{Cc}]+$/u;

/**
 * Converts the path of a URL to the path of a file of the site. The path of a folder ends with a slash; the path of the
 * root is `''`.
 *
 * @returns undefined if no file of the site can have that path
 */
export function filePathOf(pathname: string): string | undefined {
  const segments = pathname.slice(1).split('/').map(decoded);
  const last = segments.length - 1;
  const isPlain = segments.every((name, at) => fileName.test(name) || (name === '' && at === last));
  return isPlain ? segments.join('/') : undefined;
}

/**
 * Decodes a segment of a URL's path. If it contains an escape sequence that is not UTF-8, returns a slash, so that the
 * segment is not a valid name.
 */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '/';
  }
}
