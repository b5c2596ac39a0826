/**
 * Checks that the structure of a description is valid, before the lint rules and the generators read it. Otherwise they
 * would report many problems that only follow from the wrong structure.
 */
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

/** A format of documents, such as OpenAPI, and the versions of this format that the project can read. */
export interface Format {
  /** The field of a document that contains the version of the format. */
  field: string;
  /** The name of the format in messages. */
  name: string;
  version: RegExp;
  /** The text that messages show as the expected version. */
  expected: string;
  fix: string;
}

export const openApi: Format = {
  field: 'openapi',
  name: 'OpenAPI description',
  version: /^3\.1\.\d+$/,
  expected: 'OpenAPI 3.1',
  fix: 'Fix: write openapi: 3.1.1.',
};

export const arazzo: Format = {
  field: 'arazzo',
  name: 'Arazzo document',
  version: /^1\.0\.\d+$/,
  expected: 'Arazzo 1.0',
  fix: 'Fix: write arazzo: 1.0.1.',
};

export const overlay: Format = {
  field: 'overlay',
  name: 'Overlay document',
  version: /^1\.0\.\d+$/,
  expected: 'Overlay 1.0',
  fix: 'Fix: write overlay: 1.0.0.',
};

/**
 * Checks that a document can be read. The check covers its files and references, the version of its format, and the
 * kinds of its objects.
 *
 * @param ref the path of the root file of the document
 * @throws SpecError if the root file cannot be read
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

/**
 * Converts the error for a root file that cannot be read to a SpecError. First adds the path of the file as the
 * property `path` of the error, because Redocly names the file only in the message.
 */
function unreadable(error: unknown, root: string, ref: string): unknown {
  const { originalError } = error as { originalError?: NodeJS.ErrnoException };
  if (originalError?.code) originalError.path ??= ref;
  return SpecError.from(error, root);
}

function versionProblem(
  { parsed, source }: Document,
  root: string,
  { field, name, version, expected, fix }: Format,
): Problem | undefined {
  const file = projectPath(root, source.absoluteRef);
  const problem = {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: `${field}-version`,
  } as const;
  const written = isPlainObject(parsed) ? parsed[field] : undefined;
  if (written === undefined) {
    return {
      ...problem,
      message: `This file is not an ${name}: it has no field "${field}". ${fix}`,
    };
  }
  if (version.test(String(written))) return undefined;
  const { line, col } = getLineColLocation({ source, pointer: `#/${field}` }).start;
  const message = `The version is ${String(written)}; expected ${expected}, which is the only version that the project reads. ${fix}`;
  return { ...problem, line, column: col, message };
}
