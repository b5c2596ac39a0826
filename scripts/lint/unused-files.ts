/** Finds unused files and sources. Redocly and Spectral do not see them, because nothing refers to them. */
import type { Problem } from '../lib/problem.js';
import { isWorkflow } from './workflow-rules.js';

const REGISTER = 'spec/sources.yaml';

/**
 * Finds files that no description refers to, because nothing checks or reads them. Overlays and workflows are excluded:
 * they are found by their names.
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
      message:
        'No description refers to this file. Fix: add a reference to the file, or delete it.',
    }));
}

/**
 * Finds entries of the register that no x-provenance names.
 *
 * @param texts the text of every source file, by path
 */
export function unusedSources(texts: Map<string, string>): Problem[] {
  const claims = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/x-provenance:((?:.|\n\s*-)*)/g)].map(([, keys]) => keys ?? ''),
  );
  const named = new Set(claims.flatMap((keys) => keys.match(/[\w-]{2,}/g) ?? []));
  return (texts.get(REGISTER) ?? '').split('\n').flatMap((text, index): Problem[] => {
    const key = /^([\w-]+):/.exec(text)?.[1];
    if (key === undefined || named.has(key)) return [];
    const message = `No x-provenance names the source "${key}". Fix: add it to the x-provenance of its statements, or delete the entry.`;
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
