/** The pages of the site: their locations, and one page of each kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';

const { folder, url } = inject('site');

export const apis = ['v1', 'connector'] as const;
export const languages = ['en', 'de'] as const;

/** A page of each kind, by its path from the root of its language. */
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

/** A page to test. */
export interface Sample {
  /** `event in de` */
  name: string;
  kind: Kind | 'not found';
  language: (typeof languages)[number];
  /** The path from the root of the site. */
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

/** The samples with the bar and the menu. The single file and the page for unknown URLs do not have them. */
export const samplesWithMenu = samples.filter(
  ({ kind }) => kind !== 'reference on one page' && kind !== 'not found',
);

/** All files of the site, by their paths from its root. */
export const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => /\.\w+$|^_headers$/.test(file));

/** The HTML files that this project renders; the page of Redoc is a download. */
export const htmlFiles = files.filter(
  (file) => file.endsWith('.html') && !file.endsWith('redoc.html'),
);

/** The HTML files in a language. The page for unknown URLs is in all languages. */
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

/** The URL of a file on the server. */
export function onServer(path: string): string {
  return new URL(path, url).href;
}

/** The URL of a file on the disk. */
export function onDisk(path: string): string {
  return `${pathToFileURL(folder).href}/${path}`;
}
