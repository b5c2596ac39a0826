/** Faults that no linter sees, because it never comes to what nothing leads to. */
import type { Problem } from '../lib/problem.js';
import { isWorkflow } from './workflow-rules.js';

const REGISTER = 'spec/sources.yaml';

/**
 * Files that no description refers to: nothing checks them, and nobody reads them. Overlays and workflows are found in
 * other ways.
 */
export function unusedFiles(files: string[], used: Set<string>): Problem[] {
  return files
    .filter((file) => !used.has(file) && !file.endsWith('.overlay.yaml') && !isWorkflow(file))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'unused-file',
      message: 'No description refers to this file. Fix: refer to it, or delete it.',
    }));
}

/**
 * Entries of the register that no x-provenance names.
 *
 * @param texts every source file by its path
 */
export function unusedSources(texts: Map<string, string>): Problem[] {
  const claims = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/x-provenance:((?:.|\n\s*-)*)/g)].map(([, keys]) => keys ?? ''),
  );
  const named = new Set(claims.flatMap((keys) => keys.match(/[\w-]{2,}/g) ?? []));
  return (texts.get(REGISTER) ?? '').split('\n').flatMap((text, index): Problem[] => {
    const key = /^([\w-]+):/.exec(text)?.[1];
    if (key === undefined || named.has(key)) return [];
    const message = `No x-provenance names "${key}". Fix: name it where it is the source, or drop the entry.`;
    return [
      {
        file: REGISTER,
        line: index + 1,
        column: 1,
        severity: 'error',
        rule: 'unused-source',
        message,
      },
    ];
  });
}
