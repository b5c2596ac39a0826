/**
 * Builds the search index with Pagefind. Pagefind runs in a separate process, while this process renders the pages. No
 * other module of the build uses Pagefind.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { Failure } from '../../../src/common/failure.js';
import type { Content } from '../../lib/output.js';
import { ignored, type IndexedPage, indexedHtml } from './indexed-page.js';
import { searchFolder } from './paths.js';

/**
 * Matches the files of Pagefind that the pages need. The other files are Pagefind's user interface, which the pages do
 * not use.
 */
const needed = /^(pagefind(-worker)?\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\..+)$/;

/**
 * The number of indexes that are being built. All of them share one Pagefind process. The process ends when the last
 * index is finished.
 */
let open = 0;

/**
 * Builds an index, and returns its files by their paths in the site.
 *
 * @param fill a function that calls `add` for each page. Pagefind starts to read a page as soon as it is added
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
      const { path } = page;
      const result = await index.addHTMLFile({ url: `/${path}`, content: indexedHtml(page) });
      if (result.errors.length > 0) throw failure(`cannot read /${path}`, result.errors);
    };
    await fill((page) => {
      const done = add(page);
      // Handle a rejection here; otherwise, a failure while other pages are still rendered would be an unhandled
      // rejection.
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

/** Creates an empty index. Pagefind is loaded only here, because serving the site does not need it. */
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
    `Pagefind, which builds the search index, ${problem}: ${errors.join(', ')}. Fix: call npm ci without --omit=optional, because this option omits Pagefind's program for this system.`,
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

/**
 * Matches code in Pagefind's scripts that ignores the failure to load a part of the index. With this code, a search
 * would show too few results and no error if a part cannot be loaded.
 */
const swallowed = /(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/**
 * Returns the content of a Pagefind file for the site. Patches Pagefind's scripts, so that a search fails if a part of
 * the index cannot be loaded.
 */
export function servedContent(path: string, content: Uint8Array): Content {
  if (!/^pagefind(-worker)?\.js$/.test(path)) return new Uint8Array(content);
  const script = new TextDecoder().decode(content);
  const count = script.match(swallowed)?.length ?? 0;
  if (count !== 2)
    throw new Failure(
      `Pagefind's ${path} ignores parts that cannot be loaded at ${count} locations; expected 2 locations. Fix: adapt the pattern in scripts/docs/search/search-index.ts to this version of Pagefind.`,
    );
  return new Uint8Array(new TextEncoder().encode(script.replaceAll(swallowed, '')));
}

/**
 * Returns the text of Pagefind's licence. The package does not export this file, so look for the folder of the package
 * where Node looks for packages.
 */
function licence(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const files = folders.map((folder) => join(folder, 'pagefind/LICENSE/LICENSE'));
  return readFileSync(files.find((file) => existsSync(file)) ?? files[0]!, 'utf8');
}
