/**
 * The index that the pages search. Pagefind makes it, in a process of its own, while the pages are made; nothing else
 * here knows Pagefind.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { Failure } from '../../../src/common/failure.js';
import type { Content } from '../../lib/output.js';
import { ignored, type IndexedPage, indexedHtml } from './indexed-page.js';
import { searchFolder } from './places.js';

/** Everything else is a user interface of Pagefind, which the pages do not use. */
const needed = /^(pagefind(-worker)?\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\..+)$/;

/** The process is one for all indexes, and ends with the last of them. */
let open = 0;

/**
 * The files of an index, by their paths in the site.
 *
 * @param fill calls `add` for each page; the pages are read as they come
 * @throws Failure when Pagefind does not run on this machine, or cannot read a page
 */
export async function searchIndex(
  fill: (add: (page: IndexedPage) => void) => Promise<void>,
): Promise<Map<string, Content>> {
  open++;
  try {
    const index = await newIndex();
    const added: Promise<void>[] = [];
    const add = async (page: IndexedPage) => {
      const { place } = page;
      const result = await index.addHTMLFile({ url: `/${place}`, content: indexedHtml(page) });
      if (result.errors.length > 0) throw failure(`cannot read /${place}`, result.errors);
    };
    await fill((page) => {
      const done = add(page);
      // Heard from the start: it may fail while other pages are made.
      done.catch(() => undefined);
      added.push(done);
    });
    await Promise.all(added);
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw failure('makes no index', errors);
    await index.deleteIndex();
    return published(files);
  } finally {
    open--;
    if (open === 0) await (await import('pagefind')).close();
  }
}

/** Pagefind is loaded only now: who serves the site needs none of it. */
async function newIndex(): Promise<PagefindIndex> {
  try {
    const { createIndex } = await import('pagefind');
    const { index, errors } = await createIndex({ excludeSelectors: ignored });
    if (index) return index;
    throw new Error(errors.join(', '));
  } catch (error) {
    throw failure('does not start', [error instanceof Error ? error.message : String(error)]);
  }
}

function failure(problem: string, errors: readonly string[]): Failure {
  return new Failure(
    `Pagefind, which makes the index of the search, ${problem}: ${errors.join(', ')}. Fix: call npm ci without --omit=optional, which leaves out the part of Pagefind for this system.`,
  );
}

function published(files: readonly { path: string; content: Uint8Array }[]): Map<string, Content> {
  return new Map<string, Content>([
    ...files
      .filter(({ path }) => needed.test(path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, content }) => [searchFolder + path, servedContent(path, content)] as const),
    [`${searchFolder}LICENSE.txt`, licence()],
  ]);
}

/** Where the scripts of Pagefind take a part that cannot be loaded for one without results. */
const swallowed = /(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/** A file as the pages load it. In the scripts, a search fails where a part of the index cannot be loaded. */
export function servedContent(path: string, content: Uint8Array): Content {
  if (!/^pagefind(-worker)?\.js$/.test(path)) return new Uint8Array(content);
  const script = new TextDecoder().decode(content);
  const count = script.match(swallowed)?.length ?? 0;
  if (count !== 2)
    throw new Failure(
      `${path} of Pagefind ignores parts that cannot be loaded in ${count} places, and 2 were expected. Fix: adapt the pattern in scripts/docs/search/search-index.ts to this version of Pagefind.`,
    );
  return new Uint8Array(new TextEncoder().encode(script.replaceAll(swallowed, '')));
}

/** Of what the pages load. Pagefind names no file but its module, so its folder is where Node looks for packages. */
function licence(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const files = folders.map((folder) => join(folder, 'pagefind/LICENSE/LICENSE'));
  return readFileSync(files.find((file) => existsSync(file)) ?? files[0]!, 'utf8');
}
