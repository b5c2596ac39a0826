/** Finds the files that arguments name: files, directories and glob patterns. */
import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isSystemError } from '../../common/system-error.js';
import { isSameFile } from '../output/file-output.js';
import { maskName } from '../output/mask-argument.js';
import type { Terminal } from '../output/terminal.js';
import { FileFailure } from './file-failure.js';

/** The names of the files that a command reads in a directory. */
const names = /\.(?:json|ndjson|jsonl|har|yaml|yml)$/i;
const listOfNames = '.json, .ndjson, .jsonl, .har, .yaml or .yml';

/** The maximum number of names in a note: our choice. */
const mostNames = 3;

/**
 * Replaces directories and glob patterns by the files in them, in alphabetical order. Not every shell expands patterns,
 * such as the one of Windows. The name of an existing file is never a pattern. Hidden folders are left out, and
 * `node_modules`, unless the pattern names it. Links are not followed, because they can form a loop. A file to which the
 * output is redirected is left out, too: its own output would be the input of the command. A note names what else is
 * left out.
 *
 * @throws FileFailure if a directory or a pattern has no file
 */
export async function expandFiles(args: readonly string[], terminal: Terminal): Promise<string[]> {
  const expanded = await Promise.all(args.map((arg) => expand(arg, terminal)));
  return expanded.flat();
}

async function expand(arg: string, terminal: Terminal): Promise<string[]> {
  if (arg === '-') return [arg];
  const kind = kindOf(arg);
  if (kind === 'directory') {
    const files = await filesIn('**', arg);
    const found = files.filter((file) => names.test(file)).map((file) => join(arg, file));
    if (found.length === 0)
      throw new FileFailure(
        maskName(arg),
        `is a directory without a file whose name ends with ${listOfNames}. Fix: name the files.`,
      );
    noteOthers(
      arg,
      files.filter((file) => !names.test(file)),
      terminal,
    );
    return withoutOutput(found, terminal);
  }
  const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  if (kind === 'file' || !isDynamicPattern(pattern)) return [arg];
  const found = await filesIn(pattern);
  if (found.length === 0)
    throw new FileFailure(
      maskName(arg),
      'is a pattern that matches no file. Fix: correct the pattern, or name the files.',
    );
  return withoutOutput(found, terminal);
}

/** Names files of a directory that are not read. One of them can be a recording with another name. */
function noteOthers(directory: string, others: readonly string[], { note }: Terminal): void {
  if (others.length === 0) return;
  const shown = others.slice(0, mostNames).map(maskName).join(', ');
  const rest = others.length - mostNames;
  note(
    `${maskName(directory)}: files with other names than ${listOfNames} are not read: ${shown}${rest > 0 ? ` and ${rest} more` : ''}. Fix: if one is a recording, name it.`,
  );
}

function withoutOutput(files: readonly string[], { outputFile, note }: Terminal): string[] {
  if (!outputFile) return [...files];
  return files.filter((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    const isOutput = stats !== undefined && isSameFile(outputFile, stats);
    if (isOutput) note(`${maskName(file)} is the file to which the output is written. Skipped.`);
    return !isOutput;
  });
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

/** Returns the paths of the files that a pattern matches, from the given directory, in alphabetical order. */
export async function filesIn(pattern: string, cwd = process.cwd()): Promise<string[]> {
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
