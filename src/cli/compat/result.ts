import { below } from '../../common/json-pointer.js';
import { checkChangelog } from '../../compat/changelog.js';
import { compareDescriptions } from '../../compat/compare.js';
import type { Finding } from '../../compat/finding.js';
import { highest, type Level, parties } from '../../compat/level.js';
import { liftCallbacks } from '../../compat/lift-callbacks.js';
import { mergeRedocly } from '../../compat/merge-redocly.js';
import { Side } from '../../compat/nodes.js';
import { checkVersion, type VersionCheck } from '../../compat/versions.js';
import { isObject, stringOf } from '../../common/json.js';
import { maskTokens } from '../../common/mask-tokens.js';
import type { SourceLocation } from '../../common/github-annotations.js';
import { locationOf } from '../files/document.js';
import { locationText } from '../files/sources.js';
import { maskName } from '../output/mask-argument.js';
import { type DescriptionFile, readDescription } from './description-file.js';
import type { Inputs, Removed, SourcePair } from './match.js';
import type { PackagePair } from './package-files.js';
import { withoutDataReferences } from './references.js';
import { runRedocly } from './run-redocly.js';

/** The result for one description. */
export interface DescriptionResult {
  base: string;
  /** Undefined if the description was removed. */
  head: string | undefined;
  /** The highest level of its changes; undefined if there are none. */
  level: Level | undefined;
  findings: Finding[];
  /**
   * Returns the location of a finding in the file of the head. If the part was removed, this is the nearest part around
   * it that still exists, because tools can only show a file of today. It is a function, because each location is
   * searched in the whole text, and most reports do not show the patches.
   */
  locate: (finding: Finding) => SourceLocation;
  /** Returns the location of a removed part in the base, as text; undefined if the head has the part. */
  oldPlaceOf: (finding: Finding) => string | undefined;
  /** The changes that Redocly reports, although the rules compared the same parts and found no change. */
  overruled: readonly Finding[];
}

/** The result of a run. */
export interface CompatResult {
  /** False if a version or the changelog was not raised enough. */
  passed: boolean;
  level: Level | undefined;
  descriptions: DescriptionResult[];
  versions: (VersionCheck & { location: SourceLocation })[];
  notices: string[];
}

/** @param redocly the path of Redocly's command */
export async function compatResult(inputs: Inputs, redocly: string): Promise<CompatResult> {
  const results = await Promise.all(inputs.pairs.map((pair) => compareFiles(pair, redocly)));
  // A removed description has no location of today, so that of its package is the nearest.
  const rest = inputs.packages?.head.name ?? results[0]?.result.head;
  const removed = await Promise.all(inputs.removed.map((one) => removalOf(one, rest)));
  const descriptions = [...removed, ...results.map(({ result }) => result)];
  const level = highest(descriptions.flatMap((one) => one.level ?? []));
  const versions = results.map(({ version }) => version);
  const notices = [...inputs.notices, ...results.flatMap((one) => one.notices)];
  if (inputs.packages) {
    const { base, head } = inputs.packages;
    const at = (file: string) => ({ file, line: 1, column: 1 });
    versions.push({
      ...checkVersion(`the version in ${head.name}`, base.version, head.version, level),
      location: at(head.name),
    });
    const changelog = changelogCheck(inputs.packages, level);
    if (typeof changelog === 'string') notices.push(changelog);
    else versions.push({ ...changelog, location: at(head.changelogName) });
  } else versions.push(...removed.map(unversionedRemoval));
  return {
    passed: versions.every(({ problem }) => problem === ''),
    level,
    descriptions,
    versions,
    notices: [
      ...notices,
      ...versions.flatMap(({ what, head, notice }) =>
        notice ? [`${what} (${head}) ${notice}`] : [],
      ),
    ],
  };
}

async function compareFiles(pair: SourcePair, redocly: string) {
  const base = await readDescription(pair.base);
  const head = await readDescription(pair.head);
  const comparison = compareDescriptions(base.description, head.description);
  const lifted = { base: liftCallbacks(base.description), head: liftCallbacks(head.description) };
  const report = await runRedocly(
    redocly,
    withoutDataReferences(lifted.base.description),
    withoutDataReferences(lifted.head.description),
  );
  const merged = mergeRedocly(comparison, report, lifted);
  const findings = merged.findings.map(masked);
  const level = highest(findings.map((finding) => finding.level));
  const notices = [base, head].flatMap(({ name }, index) =>
    comparison.hasEvents[index === 0 ? 'base' : 'head']
      ? []
      : [
          `${name} has no events: neither webhooks nor callbacks. Only its requests and responses are compared.`,
        ],
  );
  const result: DescriptionResult = {
    base: base.name,
    head: head.name,
    level,
    findings,
    locate: ({ side, pointer }) =>
      locationIn(head, side === 'head' ? pointer : survivorOf(head, pointer)),
    oldPlaceOf: ({ side, pointer }) =>
      side === 'head' ? undefined : locationText(locationIn(base, pointer)),
    overruled: merged.overruled.map(masked),
  };
  const versionPointer = below('/info', 'version');
  const version = {
    ...checkVersion(`info.version of ${head.name}`, versionOf(base), versionOf(head), level),
    location: locationIn(head, versionPointer),
  };
  return { result, version, notices };
}

/** Masks tokens that somebody forgot in a description. A report is often public. */
function masked(finding: Finding): Finding {
  return { ...finding, message: maskTokens(finding.message), where: maskTokens(finding.where) };
}

/** Returns the check of the changelog, or a notice if there is none to check. */
function changelogCheck(
  { base, head }: PackagePair,
  needed: Level | undefined,
): VersionCheck | string {
  const what = maskName(head.changelogName);
  if (head.changelog !== undefined)
    return checkChangelog(what, base.changelog, head.changelog, head.version, needed);
  if (base.changelog === undefined)
    return `There is no ${what}, so nothing checks that the changes are described.`;
  const problem = 'does not exist any more. Fix: restore it, and describe the changes in it.';
  return { what, base: '', head: 'removed', needed, problem };
}

/** @param file a file of today, for tools that show a finding in a file */
async function removalOf(
  { base, renamedTo }: Removed,
  file: string | undefined,
): Promise<DescriptionResult> {
  const { name } = await readDescription(base);
  const hint =
    renamedTo === undefined ? '' : `; ${maskName(renamedTo)} is new and has the same title`;
  const finding: Finding = {
    rule: 'description-removed',
    level: 'major',
    breaks: [...parties],
    message: `the description ${maskName(name)} was removed${hint}`,
    pointer: '',
    side: 'base',
    where: 'the whole description',
    otherPlaces: 0,
    foundBy: ['compat'],
  };
  return {
    base: name,
    head: undefined,
    level: 'major',
    findings: [finding],
    locate: () => ({ file: file ?? name, line: 1, column: 1 }),
    oldPlaceOf: () => `${name}:1:1`,
    overruled: [],
  };
}

/** Without a package, no version can say that a description was removed. */
function unversionedRemoval(removal: DescriptionResult): CompatResult['versions'][number] {
  return {
    what: removal.base,
    base: '',
    head: 'removed',
    needed: 'major',
    problem:
      'is in no package, so no version can say that it was removed. Fix: restore it, or name only the files that remain, each with compat <base> <file>.',
    location: removal.locate(removal.findings[0]!),
  };
}

/** Returns the pointer of the nearest part around a removed part that still exists. */
function survivorOf({ description }: DescriptionFile, pointer: string): string {
  const side = new Side('head', description);
  let at = pointer;
  while (side.at(at) === undefined) at = at.slice(0, at.lastIndexOf('/'));
  return at;
}

function versionOf({ description }: DescriptionFile): string {
  const { info } = description;
  return isObject(info) ? stringOf(info['version']) : '';
}

function locationIn({ document }: DescriptionFile, pointer: string): SourceLocation {
  return locationOf(document, pointer);
}
