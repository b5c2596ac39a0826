/** Matches the descriptions of the base with those of the head. */
import { join } from 'node:path';
import { misuse } from '../../common/failure.js';
import type { Source } from '../files/sources.js';
import { maskName } from '../output/mask-argument.js';
import { kindOf } from './local-files.js';
import type { PackagePair } from './package-files.js';
import { type Found, scanDirectory } from './scan.js';

/** Two versions of one description. */
export interface SourcePair {
  base: Source;
  head: Source;
}

/** A description that only the base has. */
export interface Removed {
  base: Source;
  /** A new description with the same title, which is probably the same description; undefined if there is none. */
  renamedTo: string | undefined;
}

export interface Matches {
  pairs: SourcePair[];
  removed: Removed[];
  /** Remarks about files that are not compared. */
  notices: string[];
}

/** The descriptions that one run compares. */
export interface Inputs extends Matches {
  /** The package that contains the descriptions; undefined if it is not known on both sides. */
  packages?: PackagePair | undefined;
}

/**
 * Matches the descriptions of the base with those of a directory.
 *
 * @param nothing the message if they have no description in common
 */
export async function matchDirectory(
  before: ReadonlyMap<string, Found>,
  directory: string,
  read: (file: string) => Promise<Source>,
  nothing: string,
): Promise<Matches> {
  const after = await scanDirectory(directory, read);
  const matches = await matchDescriptions(before, after, async (path) => {
    const file = join(directory, path);
    return kindOf(file) === 'file' ? read(file) : undefined;
  });
  if (matches.pairs.length + matches.removed.length === 0)
    throw misuse([nothing, ...matches.notices].join('\n'));
  return matches;
}

/**
 * Matches the descriptions of two directories by their paths.
 *
 * @param readHead reads a file of the head that is not a description; returns undefined if it does not exist
 * @throws FileFailure if a file that one side has as a description cannot be read on the other side
 */
async function matchDescriptions(
  before: ReadonlyMap<string, Found>,
  after: ReadonlyMap<string, Found>,
  readHead: (path: string) => Promise<Source | undefined>,
): Promise<Matches> {
  const matches: Matches = { pairs: [], removed: [], notices: [] };
  const added = [...after].filter(([path]) => !before.has(path));
  for (const [path, base] of before) {
    const head = after.get(path);
    if ('fault' in base) {
      if (head && 'source' in head) throw base.fault;
      continue;
    }
    if (head && 'fault' in head) throw head.fault;
    // A file that is not a description any more is a pair, too, so that the comparison reports it.
    const source = head?.source ?? (await readHead(path));
    if (source) matches.pairs.push({ base: base.source, head: source });
    else {
      const renamed = added.find(([, one]) => 'title' in one && one.title === base.title)?.[1];
      const renamedTo = renamed && 'file' in renamed ? renamed.file : undefined;
      matches.removed.push({ base: base.source, renamedTo });
    }
  }
  for (const [path, one] of after) {
    if ('fault' in one) matches.notices.push(`Not compared: ${one.fault.message}`);
    else if (!before.has(path))
      matches.notices.push(`${maskName(one.file)} is new, so there is nothing to compare it with.`);
  }
  return matches;
}
