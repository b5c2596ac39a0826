/**
 * Finds files in spec/ that are not used, and entries of the list of sources that are not used. Redocly and Spectral do
 * not report them, because these linters read only files to which a description refers.
 */
import type { Problem } from '../lib/problem.js';
import { isWorkflow } from './workflow-rules.js';

const REGISTER = 'spec/sources.yaml';

/**
 * Finds files to which no description refers. Such files would not be linted, and would not be part of the output.
 * Overlays and workflows are not reported: no description refers to them, but the scripts find them by their file
 * names.
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
 * Finds sources in spec/sources.yaml that no `x-provenance` names.
 *
 * @param texts the text of every file under spec/; the key is the path
 */
export function unusedSources(texts: Map<string, string>): Problem[] {
  const claims = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/x-provenance:((?:.|\n\s*-)*)/g)].map(([, keys]) => keys ?? ''),
  );
  const named = new Set(claims.flatMap((keys) => keys.match(/[\w-]{2,}/g) ?? []));
  return (texts.get(REGISTER) ?? '').split('\n').flatMap((text, index): Problem[] => {
    const key = /^([\w-]+):/.exec(text)?.[1];
    if (key === undefined || named.has(key)) return [];
    const message = `The source "${key}" does not occur in any x-provenance. Fix: add "${key}" to the x-provenance of the statements that come from this source, or delete the source from ${REGISTER}.`;
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
