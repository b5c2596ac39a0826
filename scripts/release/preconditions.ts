/** Checks everything that a release needs and that takes no time: the clone, the version and the changelog. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { readText } from '../lib/read-text.js';
import { changelogFault } from './changelog.js';

export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  repository?: unknown;
  dependencies?: Record<string, string>;
}

/** The branch from which releases are made. */
const branch = 'main';

/**
 * Checks a clone before a release. Returns a line for each problem, with its fix, or an empty list.
 *
 * @param options.isDryRun whether the release is only tried. Then the changes may still be under "Unreleased", and the
 *   package may be private.
 */
export function preconditionFaults(root: string, { isDryRun }: { isDryRun: boolean }): string[] {
  const manifest = readManifest(root);
  const isTagged = commitOf(root, tagOf(manifest)) === commitOf(root, 'HEAD');
  // The tag says that this commit is the release, so nothing may be missing.
  const isFinal = isTagged || !isDryRun;
  return [
    ...treeFaults(root),
    ...branchFaults(root, manifest, isTagged),
    ...tagFaults(root, manifest, isTagged),
    ...versionFaults(root, manifest),
    ...(isDryRun ? [] : publishingFaults(manifest)),
    changelogFault(readText(join(root, 'CHANGELOG.md')), manifest.version, isFinal),
  ].filter((fault) => fault !== undefined);
}

export function readManifest(root: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
}

export function tagOf({ version }: Manifest): string {
  return `v${version}`;
}

function treeFaults(root: string): string[] {
  const changed = git(root, 'status', '--porcelain').split('\n').filter(Boolean);
  if (changed.length === 0) return [];
  const shown = changed.slice(0, 5).map((line) => `  ${line}`);
  const more = changed.length > shown.length ? [`  and ${changed.length - shown.length} more`] : [];
  return [
    ['The working tree has changes:', ...shown, ...more, 'Fix: commit or remove them.'].join('\n'),
  ];
}

function branchFaults(root: string, manifest: Manifest, isTagged: boolean): string[] {
  const current = git(root, 'branch', '--show-current').trim();
  // The workflow has no branch, because it checks the tag out.
  if (current === branch || (current === '' && isTagged)) return [];
  const found = current === '' ? 'no branch is checked out' : `the branch is ${current}`;
  return [
    `A release is made on ${branch} or at the tag ${tagOf(manifest)}, but ${found}. Fix: run git switch ${branch}.`,
  ];
}

function tagFaults(root: string, manifest: Manifest, isTagged: boolean): string[] {
  const tag = tagOf(manifest);
  const tagged = commitOf(root, tag);
  if (tagged === undefined || isTagged) return [];
  return [
    `The tag ${tag} exists, and names another commit (${tagged.slice(0, 9)}). Fix: increase the version with npm version --no-git-tag-version.`,
  ];
}

function versionFaults(root: string, { version }: Manifest): string[] {
  if (semver.valid(version) !== version)
    return [
      `The version in package.json is "${version}", which is not a version such as 1.2.3. Fix: correct it.`,
    ];
  const faults: string[] = [];
  const last = lastRelease(root);
  // The folder of this version itself may already exist: it is committed with the release.
  if (last !== undefined && semver.lt(version, last))
    faults.push(
      `The version in package.json is ${version}, which is lower than ${last}, the last release in spec/releases/. Fix: increase the version with npm version --no-git-tag-version.`,
    );
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Manifest;
  if (lockfile.version !== version)
    faults.push(
      `package-lock.json has the version ${lockfile.version}, and package.json has ${version}. Fix: run npm install --package-lock-only.`,
    );
  return faults;
}

/** Returns the newest version of which spec/releases/ has the descriptions, or undefined before the first release. */
function lastRelease(root: string): string | undefined {
  const folder = join(root, 'spec/releases');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => semver.valid(name) === name)
    .toSorted(semver.compare)
    .at(-1);
}

function publishingFaults(manifest: Manifest): string[] {
  if (manifest.private === true)
    return [
      'package.json has "private": true, so the package must not be published. Fix: use --dry-run, or remove "private" when the owner of the package has decided to publish it.',
    ];
  if (manifest.repository === undefined)
    return [
      'package.json has no "repository", with which npm compares the provenance of the package. Fix: add the address of the repository.',
    ];
  return [];
}

/** Returns the commit that a name stands for, or undefined if git does not know the name. */
function commitOf(root: string, name: string): string | undefined {
  try {
    return git(root, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`).trim();
  } catch {
    return undefined;
  }
}

export function git(root: string, ...args: string[]): string {
  // By default, git refuses a clone that belongs to another user, such as a clone that is mounted into a container.
  return execFileSync('git', ['-c', 'safe.directory=*', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
