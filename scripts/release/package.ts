/** Packs the package, and describes the tarball: its contents, its dependencies, its changes and its checksums. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { sizeTable } from '../lib/size-table.js';
import { closureOf, idOf, type Lockfile } from './lockfile.js';
import { notesOf } from './notes.js';
import { readManifest } from './preconditions.js';

export interface Packed {
  /** The name of the tarball in the output folder. */
  tarball: string;
  /** The table of the files in the tarball, with their sizes. */
  contents: string;
  /** The packages that the SBOM lists, as `name@version`. */
  dependencies: string[];
}

export const sbomName = 'sbom.cdx.json';
export const notesName = 'notes.md';
export const sumsName = 'SHA256SUMS';

/** The fields that only the repository needs. npm packs them if `prepack` has not removed them. */
const repositoryFields = ['scripts', 'devDependencies'];

/**
 * Writes the tarball, its SBOM, the notes of the version and their checksums to a folder.
 *
 * @throws Failure if the tarball or the SBOM is not as expected
 */
export function packRelease(root: string, output: string): Packed {
  npm(root, ['pack', '--pack-destination', output, '--loglevel=error']);
  const [tarball, ...others] = readdirSync(output).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined || others.length > 0)
    throw new Failure(
      `${output} has ${others.length + (tarball === undefined ? 0 : 1)} tarballs after npm pack; expected 1. Fix: give --output an empty folder.`,
    );
  const scratch = mkdtempSync(join(tmpdir(), 'kaizala-release-'));
  try {
    execFileSync('tar', ['-xzf', join(output, tarball), '-C', scratch]);
    const unpacked = join(scratch, 'package');
    checkManifest(root, unpacked);
    const dependencies = writeSbom(root, unpacked, join(scratch, 'sbom'), join(output, sbomName));
    const { version } = readManifest(root);
    writeFileSync(join(output, notesName), notesOf(root, version));
    writeSums(output, [tarball, sbomName, notesName]);
    return { tarball, contents: sizeTable(unpacked, ['.']), dependencies };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

function checkManifest(root: string, unpacked: string): void {
  const [own, packed] = [readManifest(root), readManifest(unpacked)];
  const left = repositoryFields.filter((field) => field in packed);
  if (left.length > 0)
    throw new Failure(
      `The package.json in the tarball has ${left.join(' and ')}, which only the repository needs. Fix: run npm run release again, and do not change package.json meanwhile.`,
    );
  if (packed.name !== own.name || packed.version !== own.version)
    throw new Failure(
      `The tarball has ${packed.name}@${packed.version}; expected ${own.name}@${own.version}. Fix: remove .build-pack/, and run the command again.`,
    );
}

/**
 * Writes the list of the packages that npm installs with the package, in the format CycloneDX. Returns the packages.
 *
 * npm gets a lockfile that has only these packages: with the whole lockfile and `--omit dev`, npm 11 leaves out each
 * dependency that another package has as a development dependency, such as commander and yaml. npm also takes the name
 * of the folder as the name of the package.
 */
function writeSbom(root: string, unpacked: string, scratch: string, file: string): string[] {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const { name, version, dependencies = {} } = readManifest(unpacked);
  const paths = closureOf(lockfile, Object.keys(dependencies));
  const entries = paths.map((path) => [path, lockfile.packages[path]!] as const);
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(unpacked, 'package.json'), join(folder, 'package.json'));
  const packages = { '': { name, version, dependencies }, ...Object.fromEntries(entries) };
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name, version, lockfileVersion: 3, requires: true, packages }),
  );
  const text = npm(folder, [
    'sbom',
    '--package-lock-only',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'library',
  ]);
  const expected = entries.map(([path, entry]) => idOf(path, entry)).toSorted();
  const listed = sbomPackages(text);
  if (JSON.stringify(listed) !== JSON.stringify(expected))
    throw new Failure(
      `The SBOM lists ${listed.join(', ') || 'no packages'}; expected ${expected.join(', ') || 'none'}. Fix: use the npm of the newest Node.`,
    );
  writeFileSync(file, text);
  return listed;
}

function sbomPackages(text: string): string[] {
  const { components = [] } = JSON.parse(text) as {
    components?: { name: string; version: string }[];
  };
  return components.map(({ name, version }) => `${name}@${version}`).toSorted();
}

/** Writes the checksums in the format that `sha256sum --check` reads. */
function writeSums(folder: string, names: readonly string[]): void {
  const lines = names.map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  });
  writeFileSync(join(folder, sumsName), lines.join(''));
}

/** Runs npm without showing its output. Returns the output. */
function npm(cwd: string, args: readonly string[]): string {
  try {
    // On Windows, npm is a shell script, so it needs a shell.
    const shell = process.platform === 'win32';
    return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe', shell });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Failure(`npm ${args[0]} failed:\n${stderr.trim()}\nFix: correct what npm reports.`, {
      cause: error,
    });
  }
}

/** Whether a folder has no files, or does not exist yet. */
export function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
