import { readdir, readFile, rm } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/**
 * Matches the imports of other files in a declaration file: `from './a.js'`, `import './a.js'` and `import('./a.js')`.
 */
const relativeImport = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

const declaration = /\.d\.c?ts$/;

/**
 * Removes the declaration files in `dist/` that no entry point of the package imports, directly or indirectly. Users
 * cannot import the removed files. These are all declarations of the command line, and most declarations of the
 * emulator. They would be a tenth of the installed size of the package.
 *
 * @param manifest the content of package.json; its fields `exports` and `imports` name the declarations of the entry
 * points
 */
export async function removeUnreachableDeclarations(
  folder: string,
  manifest: { exports?: unknown; imports?: unknown },
): Promise<void> {
  const present = new Set(
    (await readdir(join(folder, 'dist'), { recursive: true }))
      .map((file) => posix.join('dist', file.replaceAll(sep, '/')))
      .filter((file) => declaration.test(file)),
  );
  const reached = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    // Skip files that do not exist: an example in a doc comment may import a file that users write themselves.
    if (reached.has(file) || !present.has(file)) return;
    reached.add(file);
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, path = ''] of text.matchAll(relativeImport))
      await visit(posix.join(posix.dirname(file), path.replace(/\.js$/, '.d.ts')));
  };
  for (const file of declarationsIn([manifest.exports, manifest.imports])) await visit(file);
  for (const file of present) if (!reached.has(file)) await rm(join(folder, file));
}

/** Lists the declaration files that are named in a part of package.json, as paths in the package. */
function declarationsIn(part: unknown): string[] {
  if (typeof part === 'string') return declaration.test(part) ? [posix.normalize(part)] : [];
  return typeof part === 'object' && part !== null
    ? Object.values(part).flatMap(declarationsIn)
    : [];
}
