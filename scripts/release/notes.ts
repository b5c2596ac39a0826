/** Writes the notes of a version: its changes, and how compatible its descriptions are with the last release. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import type { Document } from '../description/openapi.js';
import { readReleases } from '../description/releases.js';
import { report } from '../docs/compatibility.js';
import { readText } from '../lib/read-text.js';
import { changesOf } from './changelog.js';

/** The maximum length of the notes. GitHub accepts 125,000 characters for a release. */
const longestNotes = 120_000;

export function notesOf(root: string, version: string): string {
  const changes = changesOf(readText(join(root, 'CHANGELOG.md')), version);
  const last = readReleases(root).findLast((release) => semver.lt(release.version, version));
  const current = currentDescriptions(root);
  if (!last || current.size === 0) return `${changes}\n`;
  const parts = report(`Compatibility with ${last.version}`, last.descriptions, current);
  const notes = [changes, ...parts].join('\n\n');
  if (notes.length <= longestNotes) return `${notes}\n`;
  // The levels and their numbers say the most; the documentation has the tables.
  const summary = parts.filter((part) => !part.startsWith('|')).join('\n\n');
  return `${changes}\n\n${summary}\n\nThe page Compatibility of the documentation has each change.\n`;
}

/** Returns the descriptions in generated/ by their names; none if the package has no descriptions. */
function currentDescriptions(root: string): Map<string, Document> {
  const folder = join(root, 'generated');
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .map((name) => [name, join(folder, name, 'openapi.json')] as const)
      .filter(([, file]) => existsSync(file))
      .map(([name, file]) => [name, JSON.parse(readFileSync(file, 'utf8')) as Document]),
  );
}
