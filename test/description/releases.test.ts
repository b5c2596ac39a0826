/** The release with which the next one is compared. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lastRelease, readReleases } from '../../scripts/description/releases.js';
import { notesOf } from '../../scripts/release/notes.js';

/** Returns a project with archived releases, each with one event more than the one before. */
function projectWith(version: string, ...releases: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'kaizala-releases-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (folder: string, number: string, count: number) => {
    mkdirSync(join(root, folder), { recursive: true });
    const names = Array.from({ length: count }, (_, index) => `Event${index}`);
    const webhooks = Object.fromEntries(names.map((name) => [name, { post: { responses: {} } }]));
    const document = { openapi: '3.1.0', info: { title: 'Orders', version: number }, webhooks };
    writeFileSync(join(root, folder, 'openapi.json'), JSON.stringify(document));
  };
  for (const [index, release] of releases.entries())
    write(`spec/releases/${release}/v1`, release, index + 1);
  write('generated/v1', version, releases.length);
  writeFileSync(join(root, 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(root, 'CHANGELOG.md'), `## ${version}\n\n- Adds an event.\n`);
  return root;
}

test.for([
  ['0.2.0', ['0.1.0'], '0.1.0'],
  // The commit of a release has its own archive.
  ['0.2.0', ['0.1.0', '0.2.0'], '0.1.0'],
  ['0.2.1', ['0.1.0', '0.2.0'], '0.2.0'],
  ['0.10.0', ['0.9.0', '0.10.0-rc.1', '0.10.0'], '0.10.0-rc.1'],
] as const)('%s with the archive %j is compared with %s', ([version, releases, last]) => {
  const root = projectWith(version, ...releases);
  expect(lastRelease(root)).toBe(last);
  expect(readReleases(root).map((release) => release.version)).toEqual(releases);
});

test('without a lower release, the message names the fix', () => {
  expect(() => lastRelease(projectWith('0.1.0', '0.1.0'))).toThrow('Fix: name the base');
});

test('the notes have the changes since the release before', () => {
  const notes = notesOf(projectWith('0.2.0', '0.1.0', '0.2.0'), '0.2.0');
  expect(notes).toContain('- Adds an event.\n\n## Compatibility with 0.1.0');
  expect(notes).toContain('the event `Event1` was added');
});
