import { mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { bundleDescriptions } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import type { Files } from '../lib/output.js';
import { listening } from '../lib/port.js';
import { LiveReload } from './live-reload.js';
import { type DocsServer, serveDocs } from './serve.js';
import { readMaterials } from './materials.js';
import { docsFolder, generateDocs, type SiteOptions } from './site.js';

export interface WatchOptions extends SiteOptions {
  port: number;
  log: (line: string) => void;
}

/** Editors write a file in several steps, in milliseconds. */
const settling = 30;

/**
 * Makes the documentation, serves it, and makes it anew when something under spec/ changes: in this process, without the
 * linters, so that it is there in less than a second. What keeps it from being made is logged, and the last one stays.
 *
 * @throws Failure when it cannot be made at first, or the port cannot be had
 */
export async function watchDocs(root: string, options: WatchOptions): Promise<DocsServer> {
  const { port, log, ...site } = options;
  const folder = join(root, docsFolder);
  let written: Files = new Map();
  const make = async () => {
    const start = performance.now();
    const descriptions = await bundleDescriptions(new Sources(root));
    const files = await generateDocs(descriptions, { ...readMaterials(root), ...site });
    const changed = update(folder, written, files);
    written = files;
    log(
      `${changed} pages and files written (${((performance.now() - start) / 1000).toFixed(2)} s)`,
    );
  };
  await make();
  const live = new LiveReload();
  const retry = 'npm run docs -- --watch --port 0';
  const server = await listening(serveDocs(folder, port, live.extend), port, retry);
  const turns = new Turns(async () => {
    try {
      await make();
      live.reload();
    } catch (error) {
      // Whatever it is, it may be gone with the next change: a file that an editor is about to replace, say.
      log(
        `\n${error instanceof Failure ? error.message : String(error)}\nThe pages stay as they were.`,
      );
    }
  });
  const watcher = watch(join(root, 'spec'), { recursive: true }, () => turns.take());
  return {
    url: server.url,
    close() {
      watcher.close();
      turns.end();
      server.close();
    },
  };
}

/** Writes what has changed; the first time everything, and what is there besides goes. */
function update(folder: string, written: Files, files: Files): number {
  if (written.size === 0) rmSync(folder, { recursive: true, force: true });
  for (const path of written.keys())
    if (!files.has(path)) rmSync(join(folder, path), { force: true });
  const changed = [...files].filter(([path, text]) => written.get(path) !== text);
  for (const [path, text] of changed) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return changed.length;
}

/** Does a piece of work once for all the changes that come together, and never twice at a time. */
class Turns {
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  #again = false;

  constructor(private readonly work: () => Promise<void>) {}

  take(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), settling);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  async #run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      await this.work();
    } finally {
      this.#running = false;
    }
    if (this.#again) {
      this.#again = false;
      this.take();
    }
  }
}
