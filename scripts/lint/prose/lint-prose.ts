/** Lints the English texts of the project: in the code, the tests, the descriptions and the Markdown files. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, projectPath, sortProblems } from '../../lib/problem.js';
import { readText } from '../../lib/read-text.js';
import { codePassages } from './code-passages.js';
import type { Passage } from './passage.js';
import { proseFindings } from './prose-rules.js';
import { markdownPassages, yamlPassages } from './text-passages.js';

/**
 * Lints the English texts in all files of a project.
 *
 * @example
 * console.log(formatProblems(await lintProse(process.cwd())));
 */
export async function lintProse(root: string): Promise<Problem[]> {
  const files = await proseFiles(root);
  return sortProblems(files.flatMap((file) => proseProblems(file, readText(join(root, file)))));
}

/** Lints the English texts of a file. The extension of the file's name decides how the file is parsed. */
export function proseProblems(file: string, text: string): Problem[] {
  return [...proseFindings(passagesOf(file, text))].map(({ rule, offset, message }) => {
    const line = text.slice(0, offset).split('\n').length;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    return { file, line, column, severity: 'error', rule, message };
  });
}

function passagesOf(file: string, text: string): Passage[] {
  if (file.endsWith('.md')) return markdownPassages(text);
  if (/\.ya?ml$/.test(file)) return yamlPassages(text);
  return codePassages(file, text);
}

/** Matches the names of folders that contain no files written by hand. */
const skippedFolders = /^(?:node_modules|dist|\.git|\.build-pack|\.cache)$/;

/**
 * Matches the paths of files that are not linted:
 *
 * - generated files
 * - German texts
 * - results of measurements, which must stay as they were printed
 * - copies of past releases, which are archived
 * - test cases of lint rules, because many of these cases contain errors on purpose
 */
const skippedFiles =
  /^generated\/|(?:^|[/.])de(?:\.|\/)|^test\/bench\/results\/|\/(?:report-only|results)\.md$|^test\/lint\/.*\/(?:pass|fail|base)\/|^test\/support\/small-project\/|^test\/releases\/[\d.]+\//;

/** Lists the files to lint, as paths relative to the root, with forward slashes. */
async function proseFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = projectPath(root, join(root, folder, entry.name));
      if (skippedFiles.test(entry.isDirectory() ? `${path}/` : path)) return [];
      if (entry.isDirectory()) return skippedFolders.test(entry.name) ? [] : proseFiles(root, path);
      return entry.isFile() && /\.(?:[cm]?ts|tsx|[cm]?js|md|ya?ml)$/.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}
