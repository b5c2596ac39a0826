/** The sentences about a run that all formats share. */
import type { VersionCheck } from '../../compat/versions.js';
import { counted } from '../output/counted.js';
import type { CompatResult, DescriptionResult } from './result.js';

/** Returns the heading of a description in a report. */
export function titleOf({ base, head }: DescriptionResult): string {
  return `${base} → ${head ?? 'removed'}`;
}

/** Returns a sentence about a version that was not raised enough. */
export function problemOf({ what, base, head, problem }: VersionCheck): string {
  const change = base === '' || base === head ? head : `${base} → ${head}`;
  return `${what} (${change}) ${problem}`;
}

/** Returns the last line of a report. */
export function conclusionOf({ level, descriptions, passed }: CompatResult): string {
  const all = descriptions.flatMap(({ findings }) => findings);
  const count = (wanted: string) => all.filter((finding) => finding.level === wanted).length;
  const counts = `${count('major')} major, ${count('minor')} minor, ${count('patch')} patch`;
  const overruled = descriptions.reduce((sum, one) => sum + one.overruled.length, 0);
  const wrong =
    overruled === 0 ? '' : `; ${counted(overruled, 'finding')} of redocly diff mean no change`;
  const needed = level === undefined ? 'no change' : `needs a ${level} version`;
  return `${needed} (${counts}${wrong}): ${passed ? 'the versions are high enough' : 'a version is too low'}`;
}
