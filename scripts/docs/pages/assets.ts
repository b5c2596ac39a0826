/** The files that all pages share. The names change with the content, so that browsers can keep the files for ever. */
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** The script and the style that only a search loads. */
  search: string;
  searchStyle: string;
}

const folder = join(import.meta.dirname, '../assets');

export function readAssets(): { assets: Assets; files: Files } {
  const files: Files = new Map();
  const add = (name: string) => addAsset(files, name, textOf(name));
  return {
    assets: {
      style: add('site.css'),
      diagrams: add('diagrams.css'),
      landing: add('landing.css'),
      script: add('site.js'),
      logo: add('logo.svg'),
      search: add('search.js'),
      searchStyle: add('search.css'),
    },
    files,
  };
}

/** Adds a file whose name has a digest of its content. @returns its place */
export function addAsset(files: Files, name: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const place = `assets/${name.replace('.', `-${digest}.`)}`;
  files.set(place, text);
  return place;
}

/** Styles and scripts in one file each, without comments and spaces: a page loads a tenth less, and sooner. */
function textOf(name: string): string {
  const file = join(folder, name);
  if (name.endsWith('.svg')) return readFileSync(file, 'utf8');
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}
