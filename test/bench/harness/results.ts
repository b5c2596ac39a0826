import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The Markdown section of each suite. The key is the name of the suite. */
export type Sections = Map<string, string>;

/** Returns the path of the results file of a day, such as `2026-11-21.md`. */
export function resultFile(folder: string, date: Date): string {
  return join(folder, `${date.toISOString().slice(0, 10)}.md`);
}

/** Writes the sections of the suites that have run. Keeps the sections of other suites that are already in the file. */
export function writeResults(file: string, sections: Sections): void {
  const earlier = existsSync(file)
    ? parseSections(readFileSync(file, 'utf8'))
    : new Map<string, string>();
  const all = [...new Map([...earlier, ...sections])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const title = `# Benchmarks of ${file.slice(-13, -3)}\n\nWritten by \`npm run bench\`; times depend on the machine, ratios less so.`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${[title, ...all.map(([name, text]) => `## ${name}\n\n${text.trim()}`)].join('\n\n')}\n`,
  );
}

function parseSections(text: string): Sections {
  const [, ...chunks] = text.split(/^## /m);
  return new Map(
    chunks.map((chunk) => {
      const end = chunk.indexOf('\n');
      return [chunk.slice(0, end).trim(), chunk.slice(end).trim()];
    }),
  );
}
