import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Matches the files in folders with many small files. The table shows each of these folders as one row. */
const folded = /^(dist|generated\/[^/]+\/schemas)\//;

/**
 * Matches the files of the documentation. The table shows each folder of the documentation as one row. A page
 * `name/index.html` is counted in the folder that contains `name/`.
 */
const docs = /^generated\/docs\/(?:.+?\/)??(?=[^/]+(?:\/index\.html)?$)/;

/** Returns a table of the files in the given folders, with their sizes. */
export function sizeTable(root: string, folders: string[]): string {
  const sizes = folders.flatMap((folder) => sizesBelow(root, folder));
  const rows = new Map<string, { count: number; bytes: number }>();
  for (const [path, bytes] of sizes) {
    const name = (docs.exec(path) ?? folded.exec(path))?.[0] ?? path;
    const row = rows.get(name) ?? { count: 0, bytes: 0 };
    rows.set(name, { count: row.count + 1, bytes: row.bytes + bytes });
  }
  const cells = [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { count, bytes }]) =>
        [name.endsWith('/') ? `${name} (${files(count)})` : name, bytes] as const,
    );
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  const all = [...cells, [files(sizes.length), total] as const];
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, bytes]) => `${name.padEnd(width)}  ${kibibytes(bytes)}`).join('\n');
}

function sizesBelow(root: string, folder: string): [string, number][] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).split(sep).join('/'), statSync(path).size]);
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(11);
}
