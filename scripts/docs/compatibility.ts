import { compareDescriptions } from '../../src/compat/compare.js';
import { findingTables } from '../../src/compat/markdown.js';
import type { Description } from '../description/descriptions.js';
import type { Document } from '../description/openapi.js';
import type { Release } from '../description/releases.js';
import type { Tool } from './topics/materials.js';

/**
 * Returns the page with the compatibility report of each release, the newest first; no page if there was no release. It
 * has what our own rules find. `npm run compat` also runs Redocly, which takes seconds and adds only changes of texts.
 */
export function compatibilityPage(
  descriptions: readonly Description[],
  releases: readonly Release[],
): Tool[] {
  if (releases.length === 0) return [];
  const current = new Map(descriptions.map(({ name, document }) => [name, document]));
  const last = releases.at(-1)!;
  const parts = [
    '# Compatibility',
    'This page lists the changes of the descriptions since each release, with their levels and who breaks. `kaizala-webhooks compat` finds them. The [changelog](../CHANGELOG.md) says what to write instead of old names.',
    ...report(`Since ${last.version}`, last.descriptions, current),
    ...releases
      .slice(1)
      .map(({ version, descriptions: own }, index) => {
        const before = releases[index]!;
        return report(`${version}, since ${before.version}`, before.descriptions, own);
      })
      .toReversed()
      .flat(),
  ];
  return [
    {
      name: 'compatibility',
      // The links on the page are relative to this folder.
      file: 'spec/README.md',
      markdown: `${parts.join('\n\n')}\n`,
    },
  ];
}

function report(
  title: string,
  base: ReadonlyMap<string, Document>,
  head: ReadonlyMap<string, Document>,
): string[] {
  const sections = [...base].flatMap(([name, document]) => {
    const now = head.get(name);
    if (!now) return [];
    const { findings } = compareDescriptions({ ...document }, { ...now });
    const versions = `\`info.version\`: ${document.info.version} → ${now.info.version}`;
    return [`### ${title}: ${now.info.title}`, versions, ...findingTables(findings, 4)];
  });
  return [`## ${title}`, ...sections];
}
