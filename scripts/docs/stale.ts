import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the documentation is missing, or older than what it is made from. */
export function docsAreStale(root: string): boolean {
  const page = statSync(join(root, 'generated/docs/index.html'), { throwIfNoEntry: false });
  if (!page) return true;
  return [...sourcesIn(root)].some((path) => {
    const source = statSync(join(root, path), { throwIfNoEntry: false });
    return source !== undefined && source.mtimeMs > page.mtimeMs;
  });
}

/** The lockfile stands for the renderer, and a folder for what was deleted from it. */
function* sourcesIn(root: string): Generator<string> {
  yield* ['package-lock.json', 'redocly.yaml'];
  for (const folder of ['spec', 'scripts']) {
    yield folder;
    for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      yield join(folder, path);
    }
  }
}
