/** What has to hold before rules and generators can read a description: what they would say else is a consequence. */
import {
  createConfig,
  getLineColLocation,
  isPlainObject,
  lint,
  type Document,
} from '@redocly/openapi-core';
import { projectPath, redoclyProblems, SpecError, type Problem } from './problem.js';
import { referenceProblems, type SourceResolver } from './references.js';

const UNRESOLVED_RULE = 'no-unresolved-refs';
const VERSION = /^3\.1\.\d+$/;

/**
 * Whether a description can be read at all: its files and references, its version, and the kinds of its objects.
 *
 * @param ref the path of its first file
 * @throws SpecError when that file cannot be read
 */
export async function structureProblems(
  resolver: SourceResolver,
  ref: string,
  root: string,
): Promise<Problem[]> {
  const broken = await referenceProblems(resolver, ref, root).catch((error: unknown) => {
    throw unreadable(error, root, ref);
  });
  if (broken.length > 0) return broken;
  const version = versionProblem(
    (await resolver.resolveDocument(null, ref, true)) as Document,
    root,
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

function versionProblem({ parsed, source }: Document, root: string): Problem | undefined {
  const file = projectPath(root, source.absoluteRef);
  const problem = { file, line: 1, column: 1, severity: 'error', rule: 'openapi-version' } as const;
  const cure = 'Cure: write openapi: 3.1.1.';
  if (!isPlainObject(parsed) || parsed.openapi === undefined) {
    return { ...problem, message: `This file is no OpenAPI description. ${cure}` };
  }
  if (VERSION.test(String(parsed.openapi))) return undefined;
  const { line, col } = getLineColLocation({ source, pointer: '#/openapi' }).start;
  const message = `Everything here reads OpenAPI 3.1, and this says ${String(parsed.openapi)}. ${cure}`;
  return { ...problem, line, column: col, message };
}
