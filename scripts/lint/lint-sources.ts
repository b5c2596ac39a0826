/** Lints the sources with Redocly, in this process. */
import { type Document, lint } from '@redocly/openapi-core';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sources } from '../description/sources.js';
import {
  type Problem,
  projectPath,
  redoclyProblems,
  sortProblems,
  SpecError,
} from '../lib/problem.js';
import { ambiguousScalars } from './ambiguous-scalars.js';
import { unusedFiles, unusedSources } from './unused-files.js';

/**
 * Lints the source files. Each description in redocly.yaml is linted as a whole, with Redocly and our plugin for Redocly.
 *
 * @example
 * console.log(formatProblems(await lintSources(new Sources(process.cwd()))));
 */
export async function lintSources(sources: Sources): Promise<Problem[]> {
  const { root, resolver } = sources;
  try {
    // A file in another encoding is read as wrong text, so all other problems would be consequences.
    const undecodable = await sources.encodingProblems();
    if (undecodable.length > 0) return undecodable;
    const files = await sourceFiles(root);
    const broken: Problem[] = [];
    for (const { ref } of await sources.apis())
      broken.push(...(await sources.structureProblems(ref)));
    const used = new Set([...resolver.getFiles()].map((file) => projectPath(root, file)));
    const { texts, problems } = await readSources(sources, files);
    // A file that cannot be parsed breaks every reference to it, so all other problems would be consequences.
    if (problems.length > 0) return sortProblems(problems);
    // In a file of the wrong kind, the rules would report many missing fields.
    if (broken.length > 0) return sortProblems(broken);
    const found = await lintDescriptions(sources);
    const ambiguous = [...texts].flatMap(([file, text]) =>
      isGuide(file) ? [] : ambiguousScalars(file, text),
    );
    return sortProblems([
      ...unusedFiles(files, used),
      ...unusedSources(texts),
      ...ambiguous,
      ...found,
    ]);
  } catch (error) {
    return SpecError.from(error, root).problems;
  }
}

/** The YAML files under spec/ and the chapters of the guides, relative to the root. spec/README.md is not included. */
export async function sourceFiles(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'spec'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => projectPath(root, join(entry.parentPath, entry.name)))
    .filter((file) => /\.ya?ml$|^spec\/[^/]+\/.+\.md$/.test(file))
    .toSorted();
}

function isGuide(file: string): boolean {
  return file.endsWith('.md');
}

/** The texts of the files by path, and a problem for each file that cannot be read. */
async function readSources(
  { root, resolver }: Sources,
  files: string[],
): Promise<{ texts: Map<string, string>; problems: Problem[] }> {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      const { source } = (await resolver.resolveDocument(null, join(root, file))) as Document;
      texts.set(file, source.body);
    } catch (error) {
      problems.push(...SpecError.from(error, root).problems);
    }
  }
  return { texts, problems };
}

async function lintDescriptions(sources: Sources): Promise<Problem[]> {
  const config = await sources.config();
  const problems: Problem[] = [];
  for (const { name, ref } of await sources.apis()) {
    const options = {
      ref,
      config: config.forAlias(name),
      externalRefResolver: sources.resolver,
    };
    problems.push(...redoclyProblems(await lint(options), sources.root));
  }
  return problems;
}
