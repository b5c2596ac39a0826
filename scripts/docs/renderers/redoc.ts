import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Language } from '../../description/language.js';
import { phrases } from './redoc-german-phrases.js';
import { words } from './redoc-german-words.js';
import { withLabels } from './redoc-labels.js';
import { withOwnLogos } from './redoc-logos.js';
import { replaceInBundle } from './replace-in-bundle.js';

/** The words of Redoc itself, where they are not its own. */
const labels: Record<Language, Record<string, string> | undefined> = {
  en: undefined,
  de: { ...words, ...phrases },
};

let made: Promise<string> | undefined;

/**
 * Redoc's browser bundle, an ES module that exports `init`, free of requests to other hosts.
 *
 * One file serves every language: its words are those of `globalThis.redocLabels` when it is evaluated.
 */
export function redocBundle(): Promise<string> {
  // Made once: it takes 0.2 s, and what is installed stays as it is while a site is made again and again.
  made ??= installedRedoc().then((installed) => withLabels(withOwnLogos(withChanges(installed))));
  return made;
}

/** What a page has to set as `globalThis.redocLabels` before it loads the bundle; nothing in English. */
export function redocLabels(language: Language): Record<string, string> | undefined {
  return labels[language];
}

/** The bundle as it is installed. */
export async function installedRedoc(): Promise<string> {
  const cli = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));
  return readFile(join(cli, 'lib/chunks/redoc.standalone.js'), 'utf8');
}

/** What is changed in it beside its words and logos, each piece as it is there and as it becomes. */
const changes: [string, string][] = [
  // It greets in the console.
  ['console.info(`\\n%c Redoc', 'void(`\\n%c Redoc'],
  // Of what the service calls it shows the payload alone, though a receiver has code samples, too.
  ['samples:e.isWebhook?VI:D', 'samples:D'],
  [
    'e.isWebhook?`payload`:n||`curl`',
    'e.isWebhook&&!e.definitionSamples?.length?`payload`:n||(e.isWebhook?`payload`:`curl`)',
  ],
];

/** @throws when one of the pieces is not there exactly once */
function withChanges(bundle: string): string {
  const lookAt = 'what it does there now, and scripts/docs/renderers/redoc.ts';
  return changes.reduce(
    (text, change) => replaceInBundle(text, change, { of: 'Redoc', lookAt }),
    bundle,
  );
}
