/** Lists the files of the site, and one page of each kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';

const { folder, url } = inject('site');

export const apis = ['v1', 'connector'] as const;
export const languages = ['en', 'de'] as const;

/** One page of each kind. The value is its path, relative to the root of its language. */
export const kinds = {
  landing: '',
  overview: 'v1/',
  chapter: 'v1/guide/getting-started/',
  'chapter with a table': 'v1/guide/errors-and-limits/',
  operation: 'v1/operations/createWebhook/',
  callback: 'v1/callbacks/receiveEvent/',
  'event with one example': 'v1/events/JobResponse/',
  'event with several examples': 'v1/events/ActionResponse/',
  schema: 'v1/schemas/EventEnvelope/',
  'list of events': 'v1/events/',
  'list of schemas': 'v1/schemas/',
  errors: 'v1/errors/',
  sources: 'v1/guide/sources/',
  downloads: 'v1/downloads/',
  tool: 'receiver/',
  changelog: 'changelog/',
  'reference on one page': 'v1/reference.html',
};

type Kind = keyof typeof kinds;

/** A page that the tests open. */
export interface Sample {
  /** The kind and the language of the page: `event in de`. */
  name: string;
  kind: Kind | 'not found';
  language: (typeof languages)[number];
  /** The path of the page, relative to the root of the site. */
  path: string;
}

export const samples: Sample[] = [
  ...languages.flatMap((language) =>
    (Object.keys(kinds) as Kind[]).map((kind) => ({
      name: `${kind} in ${language}`,
      kind,
      language,
      path: sitePathOf(language, kinds[kind]),
    })),
  ),
  { name: 'not found', kind: 'not found', language: 'en', path: '404.html' },
];

/**
 * The pages to test that have the bar and the menu. The reference on one page and the page for unknown URLs do not have
 * them.
 */
export const samplesWithMenu = samples.filter(
  ({ kind }) => kind !== 'reference on one page' && kind !== 'not found',
);

/** The paths of all files of the site, relative to its root. */
export const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => /\.\w+$|^_headers$/.test(file));

/** The HTML files that this project renders. The file redoc.html is omitted, because Redoc renders it. */
export const htmlFiles = files.filter(
  (file) => file.endsWith('.html') && !file.endsWith('redoc.html'),
);

/** Returns the HTML files in a language, without 404.html, which contains all languages. */
export function htmlFilesIn(language: string): string[] {
  return htmlFiles.filter(
    (file) => file !== '404.html' && (language === 'en') === !file.startsWith('de/'),
  );
}

const texts = new Map<string, string>();

export function textOfFile(path: string): string {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const text = texts.get(file) ?? readFileSync(join(folder, file), 'utf8');
  texts.set(file, text);
  return text;
}

/** Returns the URL of a file on the server. */
export function onServer(path: string): string {
  return new URL(path, url).href;
}

/** Returns the `file:` URL of a file on the disk. */
export function onDisk(path: string): string {
  return `${pathToFileURL(folder).href}/${path}`;
}
