/**
 * Creates the style sheets, scripts and images that the pages share. The name of such a file changes with its content,
 * so browsers can cache the file forever.
 */
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../lib/output.js';

/** The paths of the shared files, relative to the root of the site. */
export interface Assets {
  style: string;
  /** The style sheet of diagrams. Only pages with a diagram load it. */
  diagrams: string;
  /** The style sheet of the home page. */
  landing: string;
  script: string;
  logo: string;
  /** The script and the style sheet of the search. A page loads them when a reader uses the search. */
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

/** Adds a file to the site. Its name contains a digest of its content. @returns the path of the file */
export function addAsset(files: Files, name: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const path = `assets/${name.replace('.', `-${digest}.`)}`;
  files.set(path, text);
  return path;
}

/**
 * Returns the content of an asset. Style sheets and scripts are bundled and minified, so a page consists of 10 % fewer
 * bytes and loads sooner.
 */
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
