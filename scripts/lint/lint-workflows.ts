/** Lints the workflows, with Redocly's rules for Arazzo and against the bundles of the descriptions. */
import type { Document } from '@redocly/openapi-core';
import { join } from 'node:path';
import { isWorkflow, workflowProblems, type Operations } from './workflow-rules.js';
import type { Description } from '../description/descriptions.js';
import { sourceFiles } from './lint-sources.js';
import { operationsOf } from '../description/openapi.js';
import { projectPath, redoclyProblems, sortProblems, type Problem } from '../lib/problem.js';
import { SourceResolver } from '../description/references.js';
import { arazzo, structureProblems } from '../description/structure.js';

/**
 * Lints spec/workflows/. The prose of the workflows is linted with the other sources.
 *
 * @param descriptions the bundles, for the operations in them
 */
export async function lintWorkflows({
  root,
  descriptions,
}: {
  root: string;
  descriptions: readonly Description[];
}): Promise<Problem[]> {
  const { lint, loadConfig } = await import('@redocly/openapi-core');
  const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });
  const operations: Operations = new Map(
    descriptions.map(({ name, document }) => [
      projectPath(root, join(root, config.resolvedConfig.apis?.[name]?.root ?? '')),
      new Set(
        [...operationsOf(document)]
          .filter(({ kind }) => kind === 'path')
          .map(({ operation }) => operation.operationId),
      ),
    ]),
  );
  const resolver = new SourceResolver(config.resolve);
  const problems: Problem[] = [];
  for (const file of (await sourceFiles(root)).filter(isWorkflow)) {
    const ref = join(root, file);
    const own = await structureProblems(resolver, ref, root, arazzo);
    // Each only when what came before is clean: a name that does not exist is reported by the first rule that sees it.
    if (own.length === 0) {
      own.push(
        ...redoclyProblems(await lint({ ref, config, externalRefResolver: resolver }), root),
      );
    }
    if (own.length === 0) {
      const document = (await resolver.resolveDocument(null, ref, true)) as Document;
      own.push(...workflowProblems(document, file, operations));
    }
    problems.push(...own);
  }
  return sortProblems(problems);
}
