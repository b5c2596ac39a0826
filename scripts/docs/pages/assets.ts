/** The files that all pages share. The names change with the content, so that browsers can keep the files for ever. */
import { transformSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Files } from '../../lib/output.js';

/** Their places, from the root of the site. */
export interface Assets {
  style: string;
  /** The style of diagrams, for the pages that have one. */
  diagrams: string;
  /** The style of the first page. */
  landing: string;
  script: string;
  logo: string;
  /** What only a search loads. */
  search: string;
  searchStyle: string;
}

/** The files that are written for people: without comments and spaces, a page loads a tenth less. */
const loaders: Record<string, 'css' | 'js'> = { '.css': 'css', '.js': 'js' };

export function readAssets(): { assets: Assets; files: Files } {
  const files: Files = new Map();
  const add = (name: string, imports: readonly string[] = []): string => {
    let text = readFileSync(join(import.meta.dirname, '../assets', name), 'utf8');
    for (const one of imports) text = text.replace(`'./${one}'`, `'../${add(one)}'`);
    const loader = loaders[extname(name)];
    if (loader) text = transformSync(text, { loader, minify: true }).code;
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const place = `assets/${name.replace('.', `-${digest}.`)}`;
    files.set(place, text);
    return place;
  };
  return {
    assets: {
      style: add('site.css'),
      diagrams: add('diagrams.css'),
      landing: add('landing.css'),
      script: add('site.js'),
      logo: add('logo.svg'),
      search: add('search.js', ['search-results.js', 'search-list.js']),
      searchStyle: add('search.css'),
    },
    files,
  };
}
