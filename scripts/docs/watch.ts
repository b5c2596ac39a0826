import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { bundleDescriptions } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import { type Content, type Files, replaceFolders, writeFiles } from '../lib/output.js';
import { listening } from '../lib/port.js';
import { LiveReload } from './live-reload.js';
import { type DocsServer, serveDocs } from './serve.js';
import { readMaterials } from './topics/materials.js';
import type { IndexedPage } from './search/indexed-page.js';
import { searchIndex } from './search/search-index.js';
import { docsFolder, renderPages, type SiteOptions } from './site.js';
import { watchSources } from './sources.js';
import { Turns } from './turns.js';
import { writeChanges } from './write-changes.js';

export interface WatchOptions extends SiteOptions {
  port: number;
  log: (line: string) => void;
}

/**
 * Builds the documentation, serves it from memory, and rebuilds it when its sources change.
 *
 * A rebuild runs in this process and without the linters, so it takes less than a second. If a rebuild fails, the error
 * is logged, and the server keeps the previous pages. After a rebuild, open pages reload first, and then the changed
 * files are written. The search index is built last, because it takes longer than the pages. Until the index is ready,
 * the search uses the previous index.
 *
 * @throws Failure when the first build fails, or the port cannot be opened
 */
export async function watchDocs(root: string, options: WatchOptions): Promise<DocsServer> {
  const { port, log, ...site } = options;
  const folder = join(root, docsFolder);
  const live = new LiveReload();
  let files: Files = new Map();
  let written = files;
  let since = new Date();
  let pages: IndexedPage[] = [];
  let index: Map<string, Content> = new Map();
  let isClosed = false;
  const make = async () => {
    const start = new Date();
    const descriptions = await bundleDescriptions(new Sources(root));
    const found: IndexedPage[] = [];
    const made = await renderPages(descriptions, { ...readMaterials(root), ...site }, (page) =>
      found.push(page),
    );
    const seconds = ((Date.now() - start.getTime()) / 1000).toFixed(2);
    const { length: changed } = [...made].filter(([path, text]) => files.get(path) !== text);
    const isOther = changed > 0 || made.size !== files.size;
    [files, pages, since] = [made, found, start];
    // The new files are already assigned, so tell the open pages to reload now. If the pages reloaded earlier, they
    // could get the old files.
    if (isOther) {
      live.reload();
      indexTurns.request();
    }
    log(`Built ${changed} changed pages and files (${seconds} s)`);
  };
  const read = (path: string) => {
    const text = files.get(path);
    return text !== undefined && path.endsWith('.html')
      ? live.listening(text)
      : (text ?? index.get(path));
  };
  // Log every error and continue, because the next rebuild may succeed. For example, a file is missing for a moment
  // while an editor replaces it.
  const attempt = async (step: () => Promise<void>, consequence: string) => {
    try {
      await step();
    } catch (error) {
      log(`\n${error instanceof Failure ? error.message : String(error)}\n${consequence}`);
    }
  };
  const indexTurns = new Turns(() =>
    attempt(async () => {
      const before = index;
      index = await searchIndex(async (add) => pages.forEach(add));
      if (!isClosed) await writeChanges(folder, before, index, since);
    }, 'The search keeps its previous index.'),
  );
  const turns = new Turns(async () => {
    await attempt(make, 'The pages keep their previous content.');
    // If the build failed, write nothing: the old modification time of the files shows that they are out of date.
    if (written === files) return;
    await attempt(async () => {
      await writeChanges(folder, written, files, since);
      written = files;
    }, `The pages that are served were not written to ${docsFolder}/.`);
  });
  // Start to watch before reading the sources, so that no change is missed.
  const stopWatching = watchSources(
    root,
    () => turns.request(),
    (error) =>
      log(
        `\nA folder of the sources can no longer be watched (${error.message}), so the documentation may not be rebuilt after changes. Fix: stop this command, then start it again.`,
      ),
  );
  try {
    await make();
    await replaceFolders(root, [docsFolder], (staging) =>
      writeFiles(join(staging, docsFolder), files),
    );
    written = files;
    const retry = 'npm run docs -- --watch --port 0';
    const server = await listening(serveDocs(read, port, live.addRoutes), port, retry);
    turns.start();
    indexTurns.start();
    return {
      url: server.url,
      close() {
        isClosed = true;
        stopWatching();
        turns.end();
        indexTurns.end();
        server.close();
      },
    };
  } catch (error) {
    stopWatching();
    turns.end();
    indexTurns.end();
    throw error;
  }
}
