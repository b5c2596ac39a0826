import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Content } from '../lib/output.js';

/** Returns the content of a file by its path in the folder of the site (`v1/index.html`); undefined where none is. */
export type ReadFile = (path: string) => Content | undefined | Promise<Content | undefined>;

/** Reads the files of a folder, as they are at that moment; nothing outside, even where a link leads there. */
export function filesIn(folder: string): ReadFile {
  return async (path) => {
    try {
      const root = await realpath(folder);
      const place = await realpath(join(root, path));
      // Reading a pipe or a device might never end.
      if (!place.startsWith(root + sep) || !(await stat(place)).isFile()) return undefined;
      return await readFile(place);
    } catch {
      // Whatever the reason is (no such file, a name that is too long, a circle of links), there is nothing to send.
      return undefined;
    }
  };
}

/** A name as the files of the site have it: not hidden, and neither `..` nor anything else that leads elsewhere. */
const fileName = /^(?!\.)[^/\\:\p{Cc}]+$/u;

/**
 * The path of a file that the path of a URL asks for, or of a folder, with a slash at its end; `''` for the root.
 *
 * @returns undefined where no file of a site can have that path
 */
export function filePathOf(pathname: string): string | undefined {
  const segments = pathname.slice(1).split('/').map(decoded);
  const last = segments.length - 1;
  const isPlain = segments.every((name, at) => fileName.test(name) || (name === '' && at === last));
  return isPlain ? segments.join('/') : undefined;
}

/** An escape that is not UTF-8 becomes a slash, which no name may contain. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '/';
  }
}
