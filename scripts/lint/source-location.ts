import { type Document, getLineColLocation, isPlainObject } from '@redocly/openapi-core';
import { basename, extname } from 'node:path';
import type { SourceLocation } from '../../src/common/github-annotations.js';
import type { Sources } from '../description/sources.js';
import { pointerOf, projectPath } from '../lib/problem.js';

/** The parts of `Sources` that are needed to find a location. */
export type Files = Pick<Sources, 'root' | 'resolver' | 'structureProblems'>;

/** The position of a value in a source file. */
interface Position {
  document: Document;
  keys: string[];
  node: unknown;
}

/**
 * Finds the location of a bundle's node in the source files: file, line and column. The bundle does not contain file
 * names, but each component has the same name as its file.
 *
 * @param ref the path of the root file of the description
 * @param path the keys from the root of the bundle to the node
 */
export async function sourceLocationOf(
  sources: Files,
  ref: string,
  path: readonly string[],
): Promise<SourceLocation> {
  const [first, kind = '', name = ''] = path;
  // Make sure that every file of the description has been read.
  await sources.structureProblems(ref);
  const file = first === 'components' ? fileOf(sources, kind, name) : undefined;
  let position = await open(sources, file ?? ref);
  for (const part of path.slice(file === undefined ? 0 : 3)) {
    position = await follow(sources, position);
    const { node } = position;
    if (typeof node !== 'object' || node === null) break;
    // The translation of a tag's name is in `x-displayName`. If the tag does not have that field yet, return the
    // location of its `name`.
    const key = part === 'x-displayName' && !(part in node) ? 'name' : part;
    if (!(key in node)) break;
    position = {
      ...position,
      keys: [...position.keys, key],
      node: (node as Record<string, unknown>)[key],
    };
  }
  const { document, keys, node } = await follow(sources, position);
  // For an object, return the location of its key. The object itself begins on the next line, with its first field.
  // That location would be misleading, because the problem may not be about the first field.
  const reportOnKey = typeof node === 'object';
  const at = { source: document.source, pointer: pointerOf(keys), reportOnKey };
  const { line, col } = getLineColLocation(at).start;
  return {
    file: projectPath(sources.root, document.source.absoluteRef),
    line: line || 1,
    column: col || 1,
  };
}

function fileOf({ root, resolver }: Files, kind: string, name: string): string | undefined {
  return [...resolver.getFiles()].find(
    (file) =>
      basename(file, extname(file)) === name && projectPath(root, file).split('/').includes(kind),
  );
}

async function open({ resolver }: Files, ref: string): Promise<Position> {
  const document = (await resolver.resolveDocument(null, ref, true)) as Document;
  return { document, keys: [], node: document.parsed };
}

/** Follows references until the node is not a reference. */
async function follow(sources: Files, position: Position): Promise<Position> {
  let current = position;
  while (isPlainObject(current.node) && typeof current.node.$ref === 'string') {
    const [file = '', fragment = ''] = current.node.$ref.split('#');
    const here = current.document.source.absoluteRef;
    const next = await open(
      sources,
      file === '' ? here : sources.resolver.resolveExternalRef(here, file),
    );
    const keys = fragment.split('/').slice(1);
    let { node } = next;
    for (const key of keys) node = (node as Record<string, unknown> | undefined)?.[key];
    current = { ...next, keys, node };
  }
  return current;
}
