import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { printProgress, step } from '../lib/command.js';
import { type Check, checks } from './checks.js';
import { isEmpty, notesName, packRelease, sbomName, sumsName } from './package.js';
import { git, preconditionFaults, readManifest, tagOf } from './preconditions.js';

export interface ReleaseOptions {
  /** Do everything, except for the tag that starts the workflow. */
  isDryRun: boolean;
  /** The folder for the tarball; by default, a new temporary folder. */
  output?: string | undefined;
  /** Runs a check, and returns its exit code. Tests replace it. */
  runCheck?: (root: string, check: Check) => number;
}

/**
 * Checks and packs a release. Then, unless it is a dry run, it creates the tag. The push of the tag starts the workflow,
 * which publishes the package.
 *
 * @throws Failure with all problems of the clone, or with the first check that fails
 */
export async function release(
  root: string,
  { isDryRun, output, runCheck = runNpm }: ReleaseOptions,
): Promise<void> {
  const manifest = readManifest(root);
  const tag = tagOf(manifest);
  const faults = preconditionFaults(root, { isDryRun });
  const folder = output === undefined ? undefined : resolve(output);
  if (folder !== undefined) faults.push(...outputFaults(root, folder));
  if (faults.length > 0) throw new Failure(faults.join('\n\n'));
  printProgress(
    `${manifest.name} ${manifest.version}: clean tree, branch, tag, version, changelog`,
  );

  for (const [index, check] of checks.entries()) {
    const command = `npm ${check.args.join(' ')}`;
    printProgress(`\n[${index + 1}/${checks.length}] ${command}`);
    await step(check.title, () => {
      const code = runCheck(root, check);
      if (code !== 0)
        throw new Failure(
          `${check.title}: ${command} ended with ${code}. Fix: ${check.fix}, and run the command again.`,
        );
    });
  }
  // A check may have changed files that are then packed.
  const changed = git(root, 'status', '--porcelain').trim();
  if (changed !== '')
    throw new Failure(
      `The checks have changed the working tree:\n${changed}\nFix: commit the changes, or correct the check.`,
    );

  const target = folder ?? mkdtempSync(join(tmpdir(), `${manifest.name}-${manifest.version}-`));
  mkdirSync(target, { recursive: true });
  const packed = await step('\nPack', () => packRelease(root, target));
  printProgress(`\n${packed.contents}`);
  printProgress(`\nDependencies: ${packed.dependencies.join(', ') || 'none'}`);
  printProgress(
    `Written to ${target}: ${[packed.tarball, sbomName, notesName, sumsName].join(', ')}`,
  );
  if (isDryRun) return printProgress('This was a dry run: nothing was tagged or published.');
  git(root, 'tag', tag);
  printProgress(
    `Tagged: ${tag}. To publish, run git push origin ${tag}, which starts .github/workflows/release.yml.`,
  );
}

/** A folder in the clone would change the clone, and would be packed. */
function outputFaults(root: string, folder: string): string[] {
  const path = relative(root, folder);
  // On Windows, the path to another drive is absolute.
  if (!path.startsWith('..') && !isAbsolute(path))
    return [`--output ${folder} is in the clone. Fix: use a folder outside the clone.`];
  if (!isEmpty(folder)) return [`--output ${folder} has files. Fix: use an empty folder.`];
  return [];
}

function runNpm(root: string, { args }: Check): number {
  // With CI set, a suite that is skipped because its program is missing counts as a failure.
  const env = { ...process.env, CI: 'true' };
  const shell = process.platform === 'win32';
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', env, shell }).status ?? 1;
}
