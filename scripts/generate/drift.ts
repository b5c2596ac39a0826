import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Files } from '../lib/output.js';

/** A file in `generated/` that differs from the output of the generators. */
export interface Drift {
  path: string;
  kind: 'changed' | 'missing' | 'superfluous';
}

/** Compares the names and the bytes of the committed files in `generated/` with those of the expected files. */
export function driftOf(root: string, expected: Files): Drift[] {
  const drift: Drift[] = [];
  const present = new Set(generatedFiles(root));
  for (const [path, text] of expected) {
    if (!present.delete(path)) drift.push({ path, kind: 'missing' });
    else if (!readFileSync(join(root, path)).equals(Buffer.from(text)))
      drift.push({ path, kind: 'changed' });
  }
  for (const path of present) drift.push({ path, kind: 'superfluous' });
  return drift.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Lists the paths of the files in `generated/` that are committed to the repository. These are all files in that folder
 * except the rendered documentation.
 */
export function generatedFiles(root: string): string[] {
  if (!existsSync(join(root, 'generated'))) return [];
  return readdirSync(join(root, 'generated'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('generated/docs/'));
}
