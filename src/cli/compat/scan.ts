/** Finds the descriptions in a directory, as it is now or in a commit. */
import { join } from 'node:path';
import { decodeText } from '../files/decode-text.js';
import { longestDocument } from '../files/document.js';
import { filesIn } from '../files/expand-files.js';
import { FileFailure } from '../files/file-failure.js';
import { Lines } from '../files/lines.js';
import type { Source } from '../files/sources.js';
import { maskName } from '../output/mask-argument.js';
import { recognizeDescription } from './description-file.js';
import { type Commit, fileAt, filesWith } from './git.js';

/** A description in a directory, or a file that may be one, but cannot be read. */
export type Found = { file: string; source: Source; title: string } | { fault: FileFailure };

/** The end of the message that a file is too long. */
export const limit = 'the limit of a description. Fix: name a smaller file';

/** Returns the descriptions in a directory by their paths in it. Hidden folders and node_modules are left out. */
export async function scanDirectory(
  directory: string,
  read: (file: string) => Promise<Source>,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const path of await filesIn('**/*.{json,yaml,yml}', directory)) {
    const one = await recognized(() => read(join(directory, path)));
    if (one) found.set(path, one);
  }
  return found;
}

/**
 * Returns the descriptions in a folder of a commit by their paths in it.
 *
 * @param folder the path of the folder in the repository; empty for the repository itself
 */
export async function scanCommit(commit: Commit, folder: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  // Git searches the text, because a commit can have thousands of other files, such as fixtures.
  const paths = filesWith(commit, `(openapi|swagger|asyncapi)["']?[[:space:]]*:`, folder);
  for (const path of paths.toSorted()) {
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    if (!/\.(?:json|ya?ml)$/i.test(inside) || /(?:^|\/)(?:\.|node_modules\/)/.test(inside))
      continue;
    const one = await recognized(async () => sourceAt(commit, path)!);
    if (one) found.set(inside, one);
  }
  return found;
}

/** Returns a file of a commit, or undefined if it does not exist. */
export function sourceAt(commit: Commit, path: string): Source | undefined {
  const bytes = fileAt(commit, path);
  const file = `${commit.ref}:${path}`;
  if (!bytes) return undefined;
  if (bytes.length > longestDocument)
    throw new FileFailure(maskName(file), `has more than ${longestDocument} bytes, ${limit}.`);
  const text = decodeText(bytes, file);
  return { file, text, isPart: false, lines: new Lines(text) };
}

async function recognized(open: () => Promise<Source>): Promise<Found | undefined> {
  try {
    const source = await open();
    const title = await recognizeDescription(source);
    return title === undefined ? undefined : { file: source.file, source, title };
  } catch (error) {
    if (error instanceof FileFailure) return { fault: error };
    throw error;
  }
}
