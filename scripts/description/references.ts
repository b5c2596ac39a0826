/**
 * Finds empty files and wrong references before Redocly reads the description, because some of Redocly's messages name
 * neither the file nor the line.
 */
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
  'The sources must not depend on other hosts, so no remote file is fetched. Fix: copy the content that you need into a file under spec/, and refer to that file.';

/** Reads the files to which references lead. Throws an error for a reference to a URL. */
export class SourceResolver extends BaseResolver {
  override async loadExternalRef(file: string): Promise<Source> {
    if (isAbsoluteUrl(file)) throw new Error(REMOTE);
    return super.loadExternalRef(file);
  }
}

/** A reference in a document, and its location there. */
interface Reference {
  to: string;
  document: Document;
  /** The JSON pointer of the object that contains the reference. */
  pointer: string;
  /** The key in that object whose value is the reference: `$ref`. */
  field: string;
}

/** The documents of a description, and the references in them. Documents that cannot be read are left out. */
interface Reading {
  documents: Map<string, Document>;
  references: Reference[];
}

/**
 * Finds empty files, references to other hosts, and circular references. Each problem has a line and a column.
 *
 * @throws the error of the resolver, if the first file cannot be read
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
      .map((reference) =>
        problemAt(
          reference,
          'remote-ref',
          `This reference leads to ${reference.to}. ${REMOTE}`,
          root,
        ),
      ),
    ...circles(reading, root),
  ];
}

function emptyFile(file: string): Problem {
  const message =
    'The file is empty. Fix: write the content of the file, or delete the file and the references to it.';
  return { file, line: 1, column: 1, severity: 'error', rule: 'empty-file', message };
}

function isEmpty(parsed: unknown): boolean {
  return parsed === undefined || parsed === null || String(parsed).trim() === '';
}

/**
 * Reads a file and all files to which its references lead. Files that cannot be read or parsed are skipped, because the
 * linter reports them.
 */
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

/**
 * Finds the strings that Redocly treats as references: `$ref`, `externalValue` of examples, and the mappings of
 * discriminators.
 */
function* referencesIn(document: Document): Generator<Reference> {
  const stack: { node: unknown; pointer: string }[] = [{ node: document.parsed, pointer: '#' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, pointer } = next;
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      const isMapped = pointer.endsWith('/discriminator/mapping') && /[./#]/.test(String(value));
      if (typeof value === 'string' && (key === '$ref' || key === 'externalValue' || isMapped)) {
        yield { to: value, document, pointer, field: key };
      }
      stack.push({ node: value, pointer: `${pointer}/${escapePointerFragment(key)}` });
    }
  }
}

/**
 * Finds circles of references: each reference leads to the next one, and the last reference leads back to the first.
 */
function circles({ documents, references }: Reading, root: string): Problem[] {
  const found: Problem[] = [];
  const known = new Set<string>();
  for (const reference of references.filter(({ field }) => field === '$ref')) {
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
        const path = [...circle.slice(turn), ...circle.slice(0, turn), first]
          .map(({ document }) => projectPath(root, document.source.absoluteRef))
          .join(' → ');
        const message = `This reference leads back to itself: ${path}. Fix: write the content itself in one of these files, instead of a reference.`;
        found.push(problemAt(first, 'circular-ref', message, root));
      }
      break;
    }
  }
  return found;
}

/**
 * Looks for another reference at the location to which a reference leads, or on the path to that location. Returns the
 * first one that it finds, or undefined if there is none.
 */
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
    if (typeof $ref === 'string') return { to: $ref, document, pointer, field: '$ref' };
  }
  return undefined;
}

function keyOf({ document, pointer }: Reference): string {
  return document.source.absoluteRef + pointer;
}

function problemAt(
  { document, pointer, field }: Reference,
  rule: string,
  message: string,
  root: string,
): Problem {
  const at = {
    source: document.source,
    pointer: `${pointer}/${escapePointerFragment(field)}`,
    reportOnKey: true,
  };
  const { line, col } = getLineColLocation(at).start;
  const file = projectPath(root, document.source.absoluteRef);
  return { file, line: line || 1, column: col || 1, severity: 'error', rule, message };
}
