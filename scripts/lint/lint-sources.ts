/** Lints the sources with Redocly and Spectral, in this process. */
import { lint } from '@redocly/openapi-core';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sources } from '../description/sources.js';
import {
  type Problem,
  projectPath,
  redoclyProblems,
  sortProblems,
  SpecError,
} from '../lib/problem.js';
import { isGuide } from './guide.js';
import { houseSpectral, lintText, SYNTAX_RULE } from './spectral.js';
import { unusedFiles, unusedSources } from './unused-files.js';

/**
 * Lints the source files: each by itself with the house ruleset of Spectral, and each description of redocly.yaml as
 * a whole with Redocly and the house plugin.
 *
 * @example
 * console.log(formatProblems(await lintSources(new Sources(process.cwd()))));
 */
export async function lintSources(sources: Sources): Promise<Problem[]> {
  const { root } = sources;
  try {
    const texts = await readSources(root);
    const problems = await lintFiles(root, texts);
    // A file that cannot be parsed breaks every reference to it: Redocly would only report consequences.
    if (problems.some(({ rule }) => rule === SYNTAX_RULE)) return sortProblems(problems);
    const broken: Problem[] = [];
    for (const { ref } of await sources.apis())
      broken.push(...(await sources.structureProblems(ref)));
    // Of a file of the wrong kind, the rules would say what it lacks.
    if (broken.length > 0) return sortProblems(broken);
    const found = await lintDescriptions(sources, [...texts.keys()]);
    return sortProblems([...problems, ...unusedSources(texts), ...found]);
  } catch (error) {
    return SpecError.from(error, root).problems;
  }
}

/** The YAML files under spec/ and the guides, relative to the root. */
export async function sourceFiles(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'spec'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => projectPath(root, join(entry.parentPath, entry.name)))
    .filter((file) => /\.ya?ml$/.test(file) || isGuide(file))
    .toSorted();
}

async function readSources(root: string): Promise<Map<string, string>> {
  const files = await sourceFiles(root);
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  return new Map(files.map((file, index) => [file, texts[index] ?? '']));
}

async function lintFiles(root: string, texts: Map<string, string>): Promise<Problem[]> {
  const spectral = await houseSpectral(root);
  const problems: Problem[] = [];
  for (const [file, text] of texts) problems.push(...(await lintText(spectral, root, file, text)));
  return problems;
}

async function lintDescriptions(sources: Sources, files: string[]): Promise<Problem[]> {
  const { root, resolver } = sources;
  const config = await sources.config();
  const problems: Problem[] = [];
  for (const { name, ref } of await sources.apis()) {
    const options = { ref, config: config.forAlias(name), externalRefResolver: resolver };
    problems.push(...redoclyProblems(await lint(options), root));
  }
  const used = [...resolver.getFiles()].map((file) => projectPath(root, file));
  return [...problems, ...unusedFiles(files, new Set(used))];
}
