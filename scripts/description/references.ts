/** Reads all the files of a description before Redocly does, whose words for some faults name no place. */
import {
  BaseResolver,
  type Document,
  escapePointerFragment,
  getLineColLocation,
  isAbsoluteUrl,
  isPlainObject,
  type Source,
  unescapePointerFragment,
} from '@redocly/openapi-core';
import { type Problem, projectPath } from '../lib/problem.js';

const REMOTE =
  'The sources stand by themselves, and nothing is fetched. Fix: copy what is needed into a file under spec/, and refer to that.';

/** Reads files and nothing else, whatever a reference says. */
export class SourceResolver extends BaseResolver {
  override async loadExternalRef(file: string): Promise<Source> {
    if (isAbsoluteUrl(file)) throw new Error(REMOTE);
    return super.loadExternalRef(file);
  }
}

/** A reference, and where it stands. */
interface Reference {
  to: string;
  document: Document;
  /** Of the object that holds it, and the path from there to its text. */
  pointer: string;
  member: string;
}

/** What a description is made of, as far as it can be read. */
interface Reading {
  documents: Map<string, Document>;
  references: Reference[];
}

/**
 * Files that are empty, references to other hosts, and references that lead back to themselves, each where it is.
 *
 * @throws what the resolver throws when the first file cannot be read
 */
export async function referenceProblems(
  resolver: SourceResolver,
  ref: string,
  root: string,
): Promise<Problem[]> {
  const reading = await read(resolver, ref);
  const empty = [...reading.documents.values()].filter(({ parsed }) => isEmpty(parsed));
  return [
    ...empty.map(({ source }) => emptyFile(projectPath(root, source.absoluteRef))),
    ...reading.references
      .filter(({ to }) => isAbsoluteUrl(to))
      .map((one) =>
        problemAt(one, 'remote-ref', `This reference leads to ${one.to}. ${REMOTE}`, root),
      ),
    ...circles(reading, root),
  ];
}

function emptyFile(file: string): Problem {
  const message =
    'The file is empty. Fix: write what its name promises, or delete it and the references to it.';
  return { file, line: 1, column: 1, severity: 'error', rule: 'empty-file', message };
}

function isEmpty(parsed: unknown): boolean {
  return parsed === undefined || parsed === null || String(parsed).trim() === '';
}

/** Follows every reference to a file. What cannot be read or parsed is reported by the linter. */
async function read(resolver: SourceResolver, ref: string): Promise<Reading> {
  const first = (await resolver.resolveDocument(null, ref, true)) as Document;
  const documents = new Map([[ref, first]]);
  const references: Reference[] = [];
  for (const document of documents.values()) {
    for (const reference of referencesIn(document)) {
      references.push(reference);
      const file = fileOf(reference);
      if (isAbsoluteUrl(file) || documents.has(file)) continue;
      const next = await resolver.resolveDocument(null, file).catch(() => undefined);
      if (next) documents.set(file, next as Document);
    }
  }
  return { documents, references };
}

function fileOf({ to, document }: Reference): string {
  const [file = ''] = to.split('#');
  const here = document.source.absoluteRef;
  return file === '' ? here : new SourceResolver().resolveExternalRef(here, file);
}

/** What Redocly follows: references, the values of examples elsewhere, and mappings of discriminators. */
function* referencesIn(document: Document): Generator<Reference> {
  const stack: { node: unknown; pointer: string }[] = [{ node: document.parsed, pointer: '#' }];
  for (let place = stack.pop(); place; place = stack.pop()) {
    const { node, pointer } = place;
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      const isMapped = pointer.endsWith('/discriminator/mapping') && /[./#]/.test(String(value));
      if (typeof value === 'string' && (key === '$ref' || key === 'externalValue' || isMapped)) {
        yield { to: value, document, pointer, member: key };
      }
      stack.push({ node: value, pointer: `${pointer}/${escapePointerFragment(key)}` });
    }
  }
}

/** References that never come to an end, because what they lead to is a reference again. */
function circles({ documents, references }: Reading, root: string): Problem[] {
  const found: Problem[] = [];
  const known = new Set<string>();
  for (const reference of references.filter(({ member }) => member === '$ref')) {
    const chain = [reference];
    for (let next = target(reference, documents); next; next = target(next, documents)) {
      const start = chain.findIndex((one) => keyOf(one) === keyOf(next));
      if (start < 0) {
        chain.push(next);
        continue;
      }
      const circle = chain.slice(start);
      const [first = next] = circle.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      if (!known.has(keyOf(first))) {
        known.add(keyOf(first));
        const turn = circle.indexOf(first);
        const way = [...circle.slice(turn), ...circle.slice(0, turn), first]
          .map(({ document }) => projectPath(root, document.source.absoluteRef))
          .join(' → ');
        const message = `This reference leads back to itself: ${way}. Fix: write out what is meant in one of these files.`;
        found.push(problemAt(first, 'circular-ref', message, root));
      }
      break;
    }
  }
  return found;
}

/** The reference that a reference leads to, or comes through; undefined where it leads to something written out. */
function target(reference: Reference, documents: Map<string, Document>): Reference | undefined {
  const document = documents.get(fileOf(reference));
  const [, fragment = ''] = reference.to.split('#/');
  let node: unknown = document?.parsed;
  let pointer = '#';
  for (const segment of ['', ...fragment.split('/')]) {
    if (segment !== '') {
      node = (node as Record<string, unknown> | undefined)?.[unescapePointerFragment(segment)];
      pointer += `/${segment}`;
    }
    if (!document || (!isPlainObject(node) && !Array.isArray(node))) return undefined;
    const { $ref } = node as { $ref?: unknown };
    if (typeof $ref === 'string') return { to: $ref, document, pointer, member: '$ref' };
  }
  return undefined;
}

function keyOf({ document, pointer }: Reference): string {
  return document.source.absoluteRef + pointer;
}

function problemAt(
  { document, pointer, member }: Reference,
  rule: string,
  message: string,
  root: string,
): Problem {
  const at = {
    source: document.source,
    pointer: `${pointer}/${escapePointerFragment(member)}`,
    reportOnKey: true,
  };
  const { line, col } = getLineColLocation(at).start;
  const file = projectPath(root, document.source.absoluteRef);
  return { file, line: line || 1, column: col || 1, severity: 'error', rule, message };
}
