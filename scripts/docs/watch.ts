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
 * Makes the documentation, serves it from memory, and makes it anew when its sources change: in this process, without
 * the linters, so that it is there in less than a second. What keeps it from being made is logged, and the last one
 * stays. Pages reload first, and what changed is written then. The index of the search follows, as it takes longer than
 * the pages: until then, the search finds what the pages said before.
 *
 * @throws Failure when it cannot be made at first, or the port cannot be had
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
    // Right after, so that no page is served with another version than the one that listeners are told.
    if (isOther) {
      live.reload();
      indexTurns.take();
    }
    log(`${changed} pages and files made (${seconds} s)`);
  };
  const read = (path: string) => {
    const text = files.get(path);
    return text !== undefined && path.endsWith('.html')
      ? live.listening(text)
      : (text ?? index.get(path));
  };
  // Whatever fails, it may succeed with the next change: an editor may be about to replace the file, say.
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
    }, 'The search finds what it found before.'),
  );
  const turns = new Turns(async () => {
    await attempt(make, 'The pages stay as they were.');
    // Where nothing could be made, the old time of the files says that they are out of date.
    if (written === files) return;
    await attempt(async () => {
      await writeChanges(folder, written, files, since);
      written = files;
    }, `What is served is not in ${docsFolder}/.`);
  });
  // Before anything is read, so that no change is missed.
  const stopWatching = watchSources(
    root,
    () => turns.take(),
    (error) => log(`\nChanges may be missed from now on: ${error.message}`),
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
