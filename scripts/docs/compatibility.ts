import { compareDescriptions } from '../../src/compat/compare.js';
import { findingTables } from '../../src/compat/markdown.js';
import type { Description } from '../description/descriptions.js';
import type { Document } from '../description/openapi.js';
import type { Release } from '../description/releases.js';
import type { Tool } from './topics/materials.js';

/**
 * Returns the page with the compatibility report of each release, the newest first. Before the first release, it returns
 * no page. The report has the findings of the rules in `src/compat/`. `npm run compat` also runs Redocly, which takes seconds, and
 * adds changes of texts, and breaking changes of parts that the rules do not compare.
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

/** Returns the changes of all descriptions, below a heading. A description that only one side has is a change, too. */
export function report(
  title: string,
  base: ReadonlyMap<string, Document>,
  head: ReadonlyMap<string, Document>,
): string[] {
  const names = new Set([...base.keys(), ...head.keys()]);
  const sections = [...names].flatMap((name) => {
    const [before, now] = [base.get(name), head.get(name)];
    const info = (now ?? before!).info;
    const heading = `### ${title}: ${info.title}`;
    if (!now) return [heading, 'Major: this description was removed.'];
    if (!before) return [heading, `This description is new. \`info.version\`: ${info.version}`];
    const { findings } = compareDescriptions({ ...before }, { ...now });
    const versions = `\`info.version\`: ${before.info.version} → ${info.version}`;
    return [heading, versions, ...findingTables(findings, 4)];
  });
  return [`## ${title}`, ...sections];
}
