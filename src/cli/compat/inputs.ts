/** Finds the descriptions that two arguments name: files, directories, or a git ref. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { misuse } from '../../common/failure.js';
import { decodeText } from '../files/decode-text.js';
import { longestDocument } from '../files/document.js';
import { filesIn } from '../files/expand-files.js';
import { FileFailure } from '../files/file-failure.js';
import { Lines } from '../files/lines.js';
import { readSource, type Source } from '../files/sources.js';
import { maskName, maskValue } from '../output/mask-argument.js';
import type { Terminal } from '../output/terminal.js';
import { type Commit, commitAt, fileAt } from './git.js';
import { looksLikeDescription } from './description-file.js';
import { type PackageFiles, packageIn } from './package-files.js';

/** Two versions of one description. */
export interface SourcePair {
  base: Source;
  head: Source;
}

/** The descriptions that one run compares. */
export interface Inputs {
  pairs: SourcePair[];
  /** The package that contains the descriptions; undefined if it is not known on both sides. */
  packages?: { base: PackageFiles; head: PackageFiles } | undefined;
  /** Remarks about files that are not compared. */
  notices: string[];
}

const limit = 'the limit of a description. Fix: name a smaller file';

/** @param head undefined for the current files of the paths in the base */
export async function findInputs(
  base: string,
  head: string | undefined,
  terminal: Terminal,
): Promise<Inputs> {
  const kind = kindOf(base);
  if (kind === undefined) return inputsOfRef(base, head, terminal);
  if (head === undefined)
    throw misuse(
      `${maskName(base)} is a ${kind}, but it is not clear with what to compare it. Fix: name the new ${kind}, too: compat ${maskName(base)} <head>.`,
    );
  const other = kindOf(head);
  if (other === undefined) throw misuse(`${maskName(head)} does not exist. Fix: name a ${kind}.`);
  if (other !== kind)
    throw misuse(
      `${maskName(base)} is a ${kind}, but ${maskName(head)} is a ${other}; expected two of a kind. Fix: name two files or two directories.`,
    );
  const read = (file: string) => readSource(file, terminal, longestDocument, limit);
  if (kind === 'file')
    return { pairs: [{ base: await read(base), head: await read(head) }], notices: [] };
  return inputsOfDirectories(base, head, read);
}

async function inputsOfDirectories(
  base: string,
  head: string,
  read: (file: string) => Promise<Source>,
): Promise<Inputs> {
  const before = await descriptionsIn(base, read);
  const after = await descriptionsIn(head, read);
  const pairs: SourcePair[] = [];
  for (const [path, source] of before) {
    const same = after.get(path);
    if (!same)
      throw misuse(
        `${source.file} has no counterpart ${maskName(join(head, path))}. Fix: name the two files, or remove the description from ${maskName(base)}.`,
      );
    pairs.push({ base: source, head: same });
  }
  if (pairs.length === 0)
    throw misuse(
      `${maskName(base)} has no OpenAPI description. Fix: name a directory with descriptions in JSON or YAML.`,
    );
  const notices = [...after]
    .filter(([path]) => !before.has(path))
    .map(([, { file }]) => `${file} is new, so there is nothing to compare it with.`);
  const packages = bothPackages(packageIn(base, textOf), packageIn(head, textOf));
  return { pairs, notices, packages };
}

async function inputsOfRef(
  base: string,
  head: string | undefined,
  terminal: Terminal,
): Promise<Inputs> {
  // Git separates the path in a ref by a colon: v0.1.0:openapi.json.
  const colon = base.indexOf(':');
  const ref = colon < 0 ? base : base.slice(0, colon);
  const named = colon < 0 ? undefined : base.slice(colon + 1);
  if (head !== undefined && kindOf(head) === undefined)
    throw misuse(`${maskName(head)} does not exist. Fix: name a file or a directory.`);
  const folder = head === undefined ? '.' : kindOf(head) === 'directory' ? head : dirname(head);
  const commit = commitAt(ref, folder);
  if (!commit)
    throw misuse(
      `${maskValue(base)} is neither a file, a directory nor a git ref here. Fix: correct the name, or fetch the ref: git fetch --tags.`,
    );
  const target = head ?? (named === undefined ? '.' : join(commit.root, named));
  if (kindOf(target) === undefined)
    throw misuse(
      `${maskName(target)} does not exist, so there is nothing to compare ${maskValue(base)} with. Fix: name the new file, too.`,
    );
  const isFile = kindOf(target) === 'file';
  const read = (file: string) => readSource(file, terminal, longestDocument, limit);
  const sources = isFile
    ? [await read(target)]
    : [...(await descriptionsIn(target, read)).values()];
  const pairs: SourcePair[] = [];
  const notices: string[] = [];
  for (const source of sources) {
    const path = isFile && named !== undefined ? named : pathInRepository(commit, source.file);
    const old = sourceAt(commit, path);
    if (old) pairs.push({ base: old, head: source });
    else if (isFile)
      throw misuse(
        `${maskValue(ref)} has no file ${maskName(path)}. Fix: name a path that exists there: ${maskValue(ref)}:<path>.`,
      );
    else notices.push(`${source.file} is new, so there is nothing to compare it with.`);
  }
  if (pairs.length === 0)
    throw misuse(
      `${maskName(target)} has no OpenAPI description that ${maskValue(ref)} also has. Fix: name the file: compat ${maskValue(ref)} <file>.`,
    );
  return { pairs, notices, packages: packagesOfRef(commit, pairs[0]!.head.file) };
}

/** Returns the nearest package above a file, at the commit and now. */
function packagesOfRef(commit: Commit, file: string): Inputs['packages'] {
  const root = resolve(commit.root);
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const head = packageIn(relative(process.cwd(), folder), textOf);
    const path = pathInRepository(commit, folder);
    const base = head && packageIn(path, (name) => fileAt(commit, name)?.toString('utf8'));
    if (base) return bothPackages({ ...base, name: `${commit.ref}:${base.name}` }, head);
    if (folder === root || dirname(folder) === folder) return undefined;
  }
}

function bothPackages(
  base: PackageFiles | undefined,
  head: PackageFiles | undefined,
): Inputs['packages'] {
  return base && head ? { base, head } : undefined;
}

function sourceAt(commit: Commit, path: string): Source | undefined {
  const bytes = fileAt(commit, path);
  const file = `${commit.ref}:${path}`;
  if (!bytes) return undefined;
  if (bytes.length > longestDocument)
    throw new FileFailure(maskName(file), `has more than ${longestDocument} bytes, ${limit}.`);
  const text = decodeText(bytes, file);
  return { file, text, isPart: false, lines: new Lines(text) };
}

function pathInRepository({ root }: Commit, file: string): string {
  return relative(resolve(root), resolve(file)).split(sep).join('/');
}

/** Returns the descriptions in a directory by their paths in it. */
async function descriptionsIn(
  directory: string,
  read: (file: string) => Promise<Source>,
): Promise<Map<string, Source>> {
  const found = new Map<string, Source>();
  for (const path of await filesIn('**/*.{json,yaml,yml}', directory)) {
    const file = join(directory, path);
    if (statSync(file).size > longestDocument) continue;
    const source = await read(file);
    if (await looksLikeDescription(source)) found.set(path, source);
  }
  return found;
}

function kindOf(path: string): 'file' | 'directory' | undefined {
  if (!existsSync(path)) return undefined;
  return statSync(path).isDirectory() ? 'directory' : 'file';
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
