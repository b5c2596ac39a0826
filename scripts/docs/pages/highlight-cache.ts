import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../lib/project.js';

/**
 * A cache of highlighted code in a file that all processes share. Without the cache, each process would load the
 * grammars, which takes longer than building the rest of a site. The file is in node_modules/, so `npm ci` deletes it.
 */
export class HighlightCache {
  readonly #file: string;
  #known: Record<string, string> = {};
  readonly #used = new Map<string, string>();
  #isNew = false;

  /** @param key a string of everything that the highlighted HTML depends on, except the code itself */
  constructor(key: string) {
    const digest = createHash('sha256').update(key).digest('hex').slice(0, 12);
    this.#file = join(root, `node_modules/.cache/kaizala-webhooks/highlight-${digest}.json`);
  }

  load(): void {
    try {
      this.#known = JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, string>;
    } catch {
      // The file does not exist, or another process was killed while writing it. Highlight everything again.
      this.#known = {};
    }
  }

  get(code: string, make: () => string): string {
    let html = this.#used.get(code) ?? this.#known[code];
    if (html === undefined) {
      html = make();
      this.#isNew = true;
    }
    this.#used.set(code, html);
    return html;
  }

  /**
   * Saves the cache. Omits code that was not used in this process, so that the file does not keep code that was removed
   * from the documentation.
   */
  save(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      const draft = `${this.#file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(Object.fromEntries(this.#used)));
      renameSync(draft, this.#file);
    } catch {
      // Ignore the error: without the file, the next build only takes a second longer.
    }
  }
}
