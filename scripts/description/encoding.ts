/**
 * Checks that all files below spec/ are UTF-8. Otherwise, wrong characters would appear in the bundles, the pages and
 * the types.
 */
import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, projectPath, sortProblems } from '../lib/problem.js';

const FIX = 'Fix: save the file as UTF-8 without a byte order mark.';

/**
 * Finds files that are not UTF-8, or that contain a byte order mark. Editors show neither of these faults, so each
 * problem has a line and a column. Hidden files are not checked, because editors and operating systems create them.
 *
 * @throws the error of `readdir`, if the folder spec/ is missing
 */
export async function encodingProblems(root: string): Promise<Problem[]> {
  const entries = await readdir(join(root, 'spec'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  const problems = await Promise.all(
    files.map(async (file) => problemIn(projectPath(root, file), await readFile(file))),
  );
  return sortProblems(problems.filter((problem) => problem !== undefined));
}

function problemIn(file: string, bytes: Buffer): Problem | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return problemAt(file, '', `The file is UTF-16. ${FIX}`);
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) {
    const [before = ''] = text.split('\uFFFD', 1);
    return problemAt(file, before, `From here on, the file is not UTF-8. ${FIX}`);
  }
  const at = text.indexOf('\uFEFF');
  if (at < 0) return undefined;
  // A byte order mark can also be inside the text, for example because somebody joined two files.
  const message =
    at === 0
      ? `The file begins with a byte order mark, which would reach the output. ${FIX}`
      : 'There is a byte order mark inside the text (U+FEFF). No editor shows it, and it would reach the output. Fix: delete it; if your editor cannot, delete the character next to it too, and type that character again.';
  return problemAt(file, text.slice(0, at), message);
}

/** @param before the part of the file's text that comes before the problem */
function problemAt(file: string, before: string, message: string): Problem {
  const lines = before.split('\n');
  const column = lines.at(-1)!.length + 1;
  return { file, line: lines.length, column, severity: 'error', rule: 'encoding', message };
}
