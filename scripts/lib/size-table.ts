import type { Files } from './generate/index.js';

/** Folders of many small files, which take one row. */
const folded = /^(dist|generated\/[^/]+\/schemas)\//;

/** What was written, and how large it is. */
export function sizeTable(files: Files): string {
  const rows = new Map<string, { count: number; bytes: number }>();
  for (const [path, text] of files) {
    const name = folded.exec(path)?.[0] ?? path;
    const row = rows.get(name) ?? { count: 0, bytes: 0 };
    rows.set(name, { count: row.count + 1, bytes: row.bytes + Buffer.byteLength(text) });
  }
  const cells = [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { count, bytes }]) =>
        [count > 1 ? `${name} (${count} files)` : name, size(bytes)] as const,
    );
  const total = [...rows.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const all = [...cells, [`${files.size} files`, size(total)] as const];
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, bytes]) => `${name.padEnd(width)}  ${bytes.padStart(9)}`).join('\n');
}

function size(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
