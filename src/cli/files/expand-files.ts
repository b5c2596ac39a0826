/** Finds the files that arguments name: files, directories and glob patterns. */
import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isSystemError } from '../../common/system-error.js';
import { maskName } from '../output/mask-argument.js';
import { FileFailure } from './file-failure.js';

/** The files that a command reads in a directory. */
const names = '**/*.{json,ndjson,jsonl,har,yaml,yml}';

/**
 * Replaces directories and glob patterns by the files in them, in alphabetical order. Not every shell expands patterns,
 * such as the one of Windows. The name of an existing file is never a pattern. Hidden folders are left out, and
 * `node_modules`, unless the pattern names it. Links are not followed, because they can form a loop.
 *
 * @throws FileFailure if a directory or a pattern has no file
 */
export async function expandFiles(args: readonly string[]): Promise<string[]> {
  const expanded = await Promise.all(args.map(expand));
  return expanded.flat();
}

async function expand(arg: string): Promise<string[]> {
  if (arg === '-') return [arg];
  const kind = kindOf(arg);
  if (kind === 'directory') {
    const found = await filesIn(names, arg);
    if (found.length === 0)
      throw new FileFailure(
        maskName(arg),
        'is a directory without a file whose name ends with .json, .ndjson, .jsonl, .har, .yaml or .yml. Fix: name the files.',
      );
    return found.map((file) => join(arg, file));
  }
  const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  if (kind === 'file' || !isDynamicPattern(pattern)) return [arg];
  const found = await filesIn(pattern);
  if (found.length === 0)
    throw new FileFailure(
      maskName(arg),
      'is a pattern that matches no file. Fix: correct the pattern, or name the files.',
    );
  return found;
}

/** Returns what a path leads to. Anything that is not a directory, such as a pipe, is read as a file. */
function kindOf(path: string): 'directory' | 'file' | undefined {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    // The command reports the reason when it opens the file.
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

async function filesIn(pattern: string, cwd = process.cwd()): Promise<string[]> {
  const found = await glob(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  const isWanted = (file: string) =>
    pattern.includes('node_modules') || !/(?:^|\/)node_modules\//.test(file);
  return found.filter(isWanted).toSorted();
}
