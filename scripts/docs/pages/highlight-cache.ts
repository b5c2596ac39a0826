import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../lib/project.js';

/**
 * Code that was highlighted before, also by another process: grammars take longer to start than all the rest of a site
 * takes to be made. It is in node_modules/, so `npm ci` forgets it.
 */
export class HighlightCache {
  readonly #file: string;
  #known: Record<string, string> = {};
  readonly #used = new Map<string, string>();
  #isNew = false;

  /** @param key what the HTML depends on beside the code */
  constructor(key: string) {
    const digest = createHash('sha256').update(key).digest('hex').slice(0, 12);
    this.#file = join(root, `node_modules/.cache/kaizala-webhooks/highlight-${digest}.json`);
  }

  load(): void {
    try {
      this.#known = JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, string>;
    } catch {
      // There is none, or another process was killed while it wrote: everything is made again.
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

  /** Saves only the code that was used, so that the file does not grow with code that is gone. */
  save(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      const draft = `${this.#file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(Object.fromEntries(this.#used)));
      renameSync(draft, this.#file);
    } catch {
      // Without it, the next site takes a second longer.
    }
  }
}
