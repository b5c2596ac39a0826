import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesOf } from './sources.js';

/** Whether the documentation is missing, or older than what it is made from. */
export function docsAreStale(root: string): boolean {
  const page = statSync(join(root, 'generated/docs/index.html'), { throwIfNoEntry: false });
  if (!page) return true;
  return [...madeFrom(root)].some((path) => {
    const source = statSync(join(root, path), { throwIfNoEntry: false });
    return source !== undefined && source.mtimeMs > page.mtimeMs;
  });
}

/** The sources, and what makes the pages of them, for whose libraries the lockfile stands. */
function* madeFrom(root: string): Generator<string> {
  yield 'package-lock.json';
  // The palette and other files of src/common are in the pages, too.
  for (const folder of ['scripts', 'src/common']) {
    yield folder;
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      yield join(folder, path);
  }
  yield* sourcesOf(root);
}
