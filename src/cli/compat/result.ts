import { below } from '../../common/json-pointer.js';
import { checkChangelog } from '../../compat/changelog.js';
import { compareDescriptions } from '../../compat/compare.js';
import type { Finding } from '../../compat/finding.js';
import { highest, type Level } from '../../compat/level.js';
import { liftCallbacks } from '../../compat/lift-callbacks.js';
import { mergeRedocly } from '../../compat/merge-redocly.js';
import { checkVersion, type VersionCheck } from '../../compat/versions.js';
import { isObject, stringOf } from '../../common/json.js';
import type { SourceLocation } from '../../common/github-annotations.js';
import { locationOf } from '../files/document.js';
import { type DescriptionFile, readDescription } from './description-file.js';
import type { Inputs, SourcePair } from './inputs.js';
import { runRedocly } from './run-redocly.js';

/** The result for one description. */
export interface DescriptionResult {
  base: string;
  head: string;
  /** The highest level of its changes; undefined if there are none. */
  level: Level | undefined;
  findings: Finding[];
  /**
   * Returns the location of a finding in the file of the head, or of the base if the part was removed. It is a function,
   * because each location is searched in the whole text, and most reports do not show the patches.
   */
  locate: (finding: Finding) => SourceLocation;
  /** The number of breaking changes that Redocly reports wrongly. */
  overruled: number;
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
  const level = highest(results.flatMap(({ result }) => result.level ?? []));
  const versions = results.map(({ version }) => version);
  if (inputs.packages) {
    const { base, head } = inputs.packages;
    const at = (file: string) => ({ file, line: 1, column: 1 });
    versions.push({
      ...checkVersion(`the version in ${head.name}`, base.version, head.version, level),
      location: at(head.name),
    });
    if (head.changelog !== undefined)
      versions.push({
        ...checkChangelog(head.changelogName, base.changelog, head.changelog, head.version, level),
        location: at(head.changelogName),
      });
  }
  return {
    passed: versions.every(({ problem }) => problem === ''),
    level,
    descriptions: results.map(({ result }) => result),
    versions,
    notices: [...inputs.notices, ...results.flatMap(({ notices }) => notices)],
  };
}

async function compareFiles(pair: SourcePair, redocly: string) {
  const base = await readDescription(pair.base);
  const head = await readDescription(pair.head);
  const comparison = compareDescriptions(base.description, head.description);
  const lifted = { base: liftCallbacks(base.description), head: liftCallbacks(head.description) };
  const report = await runRedocly(redocly, lifted.base.description, lifted.head.description);
  const { findings, overruled } = mergeRedocly(comparison, report, lifted);
  const level = highest(findings.map((finding) => finding.level));
  const files = { base, head };
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
    locate: ({ side, pointer }) => locationIn(files[side], pointer),
    overruled,
  };
  const versionPointer = below('/info', 'version');
  const version = {
    ...checkVersion(`info.version of ${head.name}`, versionOf(base), versionOf(head), level),
    location: locationIn(head, versionPointer),
  };
  return { result, version, notices };
}

function versionOf({ description }: DescriptionFile): string {
  const { info } = description;
  return isObject(info) ? stringOf(info['version']) : '';
}

function locationIn({ document }: DescriptionFile, pointer: string): SourceLocation {
  return locationOf(document, pointer);
}
