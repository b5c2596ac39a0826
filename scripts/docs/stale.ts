import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesOf } from './sources.js';

/** True if the documentation is missing, or older than one of its inputs. */
export function docsAreStale(root: string): boolean {
  const page = statSync(join(root, 'generated/docs/index.html'), { throwIfNoEntry: false });
  if (!page) return true;
  return [...inputsOf(root)].some((path) => {
    const input = statSync(join(root, path), { throwIfNoEntry: false });
    return input !== undefined && input.mtimeMs > page.mtimeMs;
  });
}

/**
 * Yields the paths of everything from which the documentation is built: the sources, and the scripts that build pages
 * from them. The libraries that the scripts use are not included; the lockfile is included instead, because it changes
 * whenever a library is updated.
 */
function* inputsOf(root: string): Generator<string> {
  yield 'package-lock.json';
  // The pages also contain the palette and other files of src/common.
  for (const folder of ['scripts', 'src/common']) {
    yield folder;
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      yield join(folder, path);
  }
  yield* sourcesOf(root);
}
