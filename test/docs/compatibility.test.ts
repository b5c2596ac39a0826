/** The page with the compatibility report of each release. */
import { describe, expect, test } from 'vitest';
import { compatibilityPage } from '../../scripts/docs/compatibility.js';
import type { Description } from '../../scripts/description/descriptions.js';
import type { Document } from '../../scripts/description/openapi.js';
import { readReleases } from '../../scripts/description/releases.js';
import { root } from '../../scripts/lib/project.js';
import { compareDescriptions } from '../../src/compat/compare.js';
import { markdownText } from '../../src/compat/markdown.js';
import { descriptions } from '../support/descriptions.js';

const releases = readReleases(root);

/** Returns a description with the given events. */
function orders(version: string, ...events: string[]): Document {
  const webhooks = Object.fromEntries(events.map((name) => [name, { post: { responses: {} } }]));
  return { openapi: '3.1.0', info: { title: 'Orders', version }, webhooks };
}

describe('the page', () => {
  test('has each major change since the last release', () => {
    const [page] = compatibilityPage(descriptions, releases);
    const last = releases.at(-1)!;
    for (const { name, document } of descriptions) {
      const { findings } = compareDescriptions({ ...last.descriptions.get(name) }, { ...document });
      for (const { level, message } of findings)
        if (level === 'major') expect(page!.markdown).toContain(markdownText(message));
    }
    expect(page!.markdown).toContain(`## Since ${last.version}`);
  });

  test('has a report for each release, the newest first', () => {
    const release = (version: string, ...events: string[]) => ({
      version,
      descriptions: new Map([['v1', orders(version, ...events)]]),
    });
    const [page] = compatibilityPage(
      [{ name: 'v1', document: orders('3.0.0', 'C') } as Description],
      [release('1.0.0', 'A'), release('2.0.0', 'B'), release('2.1.0', 'B', 'C')],
    );
    expect(page!.markdown.match(/^## .*/gm)).toEqual([
      '## Since 2.1.0',
      '## 2.1.0, since 2.0.0',
      '## 2.0.0, since 1.0.0',
    ]);
  });

  test('has removed and new descriptions', () => {
    const [page] = compatibilityPage(
      [{ name: 'v2', document: orders('2.0.0', 'A') } as Description],
      [{ version: '1.0.0', descriptions: new Map([['v1', orders('1.0.0', 'A')]]) }],
    );
    expect(page!.markdown).toContain('Major: this description was removed.');
    expect(page!.markdown).toContain('This description is new. `info.version`: 2.0.0');
  });

  test('does not exist before the first release', () => {
    expect(compatibilityPage(descriptions, [])).toEqual([]);
  });
});
