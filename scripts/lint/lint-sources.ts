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
 * Lints the source files under spec/: each file separately, then each description that redocly.yaml lists. A
 * description is linted as a whole, with Redocly's rules and with our own rules.
 *
 * @example
 * console.log(formatProblems(await lintSources(new Sources(process.cwd()))));
 */
export async function lintSources(sources: Sources): Promise<Problem[]> {
  const { root, resolver } = sources;
  try {
    // If a file is not UTF-8, stop here. The file would be read as wrong text, and all other problems would only follow
    // from that.
    const undecodable = await sources.encodingProblems();
    if (undecodable.length > 0) return undecodable;
    const files = await sourceFiles(root);
    const broken: Problem[] = [];
    for (const { ref } of await sources.apis())
      broken.push(...(await sources.structureProblems(ref)));
    const used = new Set([...resolver.getFiles()].map((file) => projectPath(root, file)));
    const { texts, problems } = await readSources(sources, files);
    // If a file cannot be parsed, stop here. Every reference to the file would fail, and all other problems would only
    // follow from that.
    if (problems.length > 0) return sortProblems(problems);
    // If the structure of a file is wrong, stop here. For example, the rules would report many missing fields in a file
    // that is not an OpenAPI document.
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

/**
 * Lists the YAML files under spec/ and the chapters of the guides, as paths relative to the root of the project.
 * spec/README.md is not included.
 */
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

/** Reads files. Returns their texts by path, and a problem for each file that cannot be read. */
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
