/**
 * Lints the workflows with the rules of Redocly and Spectral. It also checks that every operation that a workflow calls
 * exists in a description.
 */
import { type Document, lint } from '@redocly/openapi-core';
import { join } from 'node:path';
import type { Description } from '../description/descriptions.js';
import { operationsOf } from '../description/openapi.js';
import type { Sources } from '../description/sources.js';
import { arazzo } from '../description/structure.js';
import { type Problem, projectPath, redoclyProblems, sortProblems } from '../lib/problem.js';
import { sourceFiles } from './lint-sources.js';
import { loadSpectral, problemsIn } from './spectral.js';
import { isWorkflow, type Operations, workflowProblems } from './workflow-rules.js';

/**
 * Lints all workflows in spec/workflows/.
 *
 * @param descriptions the bundled descriptions, which contain the operations that the workflows call
 */
export async function lintWorkflows(
  sources: Sources,
  descriptions: readonly Description[],
): Promise<Problem[]> {
  const { root, resolver } = sources;
  const config = await sources.config();
  const files = new Map((await sources.apis()).map(({ name, ref }) => [name, ref]));
  const operations: Operations = new Map(
    descriptions.map(({ name, document }) => [
      projectPath(root, files.get(name)!),
      new Set(
        [...operationsOf(document)]
          .filter(({ kind }) => kind === 'path')
          .map(({ operation }) => operation.operationId),
      ),
    ]),
  );
  const spectral = await loadSpectral(sources);
  const problems: Problem[] = [];
  for (const file of (await sourceFiles(root)).filter(isWorkflow)) {
    const ref = join(root, file);
    const own = [...(await sources.structureProblems(ref, arazzo))];
    // Run each of these checks only if the check before it found no problem. Otherwise a name that does not exist would
    // be reported several times.
    if (own.length === 0) {
      own.push(
        ...redoclyProblems(await lint({ ref, config, externalRefResolver: resolver }), root),
      );
    }
    if (own.length === 0) {
      const document = (await resolver.resolveDocument(null, ref, true)) as Document;
      own.push(...workflowProblems(document, file, operations));
      own.push(...(await problemsIn(spectral, document.parsed, sources, ref)));
    }
    problems.push(...own);
  }
  return sortProblems(problems);
}
