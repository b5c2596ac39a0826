import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../description/language.js';
import { root } from '../../lib/project.js';
import { replaceInBundle } from './replace-in-bundle.js';

/** What Scalar says in English in every language, beside all that its own translations cover. */
const german = {
  More: 'Mehr',
  ' Show Less': ' Weniger',
  'Request Example for': 'Beispiel einer Anfrage für',
};

const labels: Record<Language, Record<string, string>> = { en: {}, de: german };

/** Scalar's browser bundle, a classic script that sets the global `Scalar`; its console stays silent. */
export async function scalarBundle(): Promise<string> {
  const folder = join(root, 'node_modules/@scalar/api-reference');
  return adaptScalar(await readFile(join(folder, 'dist/browser/standalone.js'), 'utf8'));
}

/** What a page has to set as `globalThis.scalarLabels` before the bundle renders anything; nothing in English. */
export function scalarLabels(language: Language): Record<string, string> {
  return labels[language];
}

/** @throws when the bundle is not as it was */
export function adaptScalar(bundle: string): string {
  const changes: [string, string][] = [
    ['console.info(`@scalar/api-reference@', 'void(`@scalar/api-reference@'],
    ['?` Show Less`:`More`)', `?${lookUp(' Show Less')}:${lookUp('More')})`],
    [
      '{class:`sr-only`},`Request Example for`',
      `{class:\`sr-only\`},${lookUp('Request Example for')}`,
    ],
  ];
  const lookAt = 'what it says now, and scripts/docs/renderers/scalar.ts';
  return changes.reduce(
    (text, change) => replaceInBundle(text, change, { of: 'Scalar', lookAt }),
    bundle,
  );
}

function lookUp(english: keyof typeof german): string {
  return `(globalThis.scalarLabels?.[\`${english}\`]??\`${english}\`)`;
}
