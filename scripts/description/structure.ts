/** What has to hold before rules and generators can read a description: what they would say else is a consequence. */
import {
  createConfig,
  type Document,
  getLineColLocation,
  isPlainObject,
  lint,
} from '@redocly/openapi-core';
import { type Problem, projectPath, redoclyProblems, SpecError } from '../lib/problem.js';
import { referenceProblems, type SourceResolver } from './references.js';

const UNRESOLVED_RULE = 'no-unresolved-refs';

/** What a document says that it is. */
export interface Format {
  /** The member that holds the version. */
  member: string;
  /** As messages call it. */
  name: string;
  version: RegExp;
  /** The version that everything here reads, as messages call it. */
  read: string;
  fix: string;
}

export const openApi: Format = {
  member: 'openapi',
  name: 'OpenAPI description',
  version: /^3\.1\.\d+$/,
  read: 'OpenAPI 3.1',
  fix: 'Fix: write openapi: 3.1.1.',
};

export const arazzo: Format = {
  member: 'arazzo',
  name: 'Arazzo document',
  version: /^1\.0\.\d+$/,
  read: 'Arazzo 1.0',
  fix: 'Fix: write arazzo: 1.0.1.',
};

export const overlay: Format = {
  member: 'overlay',
  name: 'Overlay document',
  version: /^1\.0\.\d+$/,
  read: 'Overlay 1.0',
  fix: 'Fix: write overlay: 1.0.0.',
};

/**
 * Whether a document can be read at all: its files and references, its version, and the kinds of its objects.
 *
 * @param ref the path of its first file
 * @throws SpecError when that file cannot be read
 */
export async function structureProblems(
  resolver: SourceResolver,
  ref: string,
  root: string,
  format: Format,
): Promise<Problem[]> {
  const broken = await referenceProblems(resolver, ref, root).catch((error: unknown) => {
    throw unreadable(error, root, ref);
  });
  if (broken.length > 0) return broken;
  const version = versionProblem(
    (await resolver.resolveDocument(null, ref, true)) as Document,
    root,
    format,
  );
  if (version) return [version];
  const config = await createConfig({ rules: { struct: 'error', [UNRESOLVED_RULE]: 'error' } });
  const problems = redoclyProblems(
    await lint({ ref, config, externalRefResolver: resolver }),
    root,
  );
  const unresolved = problems.filter(({ rule }) => rule === UNRESOLVED_RULE);
  return unresolved.length > 0 ? unresolved : problems;
}

/** Names the file that a description begins with, when it cannot be read: the tool's error names it in its text only. */
function unreadable(error: unknown, root: string, ref: string): unknown {
  const { originalError } = error as { originalError?: NodeJS.ErrnoException };
  if (originalError?.code) originalError.path ??= ref;
  return SpecError.from(error, root);
}

function versionProblem(
  { parsed, source }: Document,
  root: string,
  { member, name, version, read, fix }: Format,
): Problem | undefined {
  const file = projectPath(root, source.absoluteRef);
  const problem = {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: `${member}-version`,
  } as const;
  const written = isPlainObject(parsed) ? parsed[member] : undefined;
  if (written === undefined) {
    return { ...problem, message: `This file is no ${name}. ${fix}` };
  }
  if (version.test(String(written))) return undefined;
  const { line, col } = getLineColLocation({ source, pointer: `#/${member}` }).start;
  const message = `Everything here reads ${read}, and this says ${String(written)}. ${fix}`;
  return { ...problem, line, column: col, message };
}
