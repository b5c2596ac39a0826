/** The documents of a YAML file. */
import {
  type Alias,
  type Document as YamlDocument,
  isMap,
  isNode,
  isSeq,
  parseAllDocuments,
  visit,
} from 'yaml';
import { segmentsOf } from '../../common/json-pointer.js';
import { type Document, type Positions, readDocument } from '../files/document.js';
import { FileFailure } from '../files/file-failure.js';
import type { Source } from '../files/sources.js';

/** The maximum length of a YAML file, in UTF-16 units: our choice. Its tree needs about a hundred times its size. */
const longestYaml = 2 ** 20;

/** Messages for the faults that people make. The key is the code of the parser. */
const faults: Record<string, string> = {
  BAD_ALIAS: 'this alias has no anchor before it',
  BAD_INDENT: 'this line is indented differently from the lines that it belongs to',
  DUPLICATE_KEY: 'this is a duplicate key; expected each name only once in an object',
  MISSING_CHAR: 'a quotation mark, a bracket or a comma is missing here',
  MULTILINE_IMPLICIT_KEY: 'the name of a field cannot have several lines',
  RESOURCE_EXHAUSTION: 'the document is nested too deeply',
  TAB_AS_INDENT: 'YAML cannot be indented by tabs. Fix: use spaces',
  TAG_RESOLVE_FAILED: 'this tag has no meaning in JSON. Fix: delete it',
};

interface Fault {
  /** The offset in the file. */
  offset: number;
  reason: string;
}

const tooDeep: Fault = { offset: 0, reason: 'the document is nested too deeply' };

/**
 * Reads the documents of a YAML file. The items of a list are documents.
 *
 * @throws FileFailure if the file is too long
 */
export function* yamlDocumentsIn(source: Source): Generator<Document> {
  const { text, file } = source;
  if (text.length > longestYaml)
    throw new FileFailure(
      file,
      `has more than ${longestYaml} characters, the limit of a YAML file. Fix: split the file, or write JSON.`,
    );
  for (const yaml of documentsIn(text)) {
    const read = yaml instanceof Error ? tooDeep : valueOf(yaml);
    if (yaml instanceof Error || 'reason' in read) {
      yield faulty(source, read as Fault);
      continue;
    }
    const { value } = read;
    const paths = isSeq(yaml.contents) ? [...yaml.contents.items.keys()].map((at) => [at]) : [[]];
    for (const path of yaml.contents === null ? [] : paths)
      yield documentAt(
        source,
        yaml,
        path,
        path.length > 0 ? (value as unknown[])[path[0]!] : value,
      );
  }
}

/** Returns the documents, or the error of a text that is nested so deeply that the parser has no stack left. */
function documentsIn(text: string): (YamlDocument.Parsed | RangeError)[] {
  try {
    const documents = parseAllDocuments(text, { prettyErrors: false });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (error instanceof RangeError) return [error];
    throw error;
  }
}

/** Returns the value of a document, or its first fault. */
function valueOf(yaml: YamlDocument.Parsed): { value: unknown } | Fault {
  const fault = yaml.errors[0] ?? yaml.warnings[0];
  if (fault) return { offset: fault.pos[0], reason: faults[fault.code] ?? 'this is not YAML' };
  try {
    return { value: yaml.toJS() };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    const alias = error instanceof ReferenceError && aliasWithoutAnchor(yaml);
    if (alias) return { offset: alias.range![0], reason: faults['BAD_ALIAS']! };
    if (error instanceof ReferenceError)
      return {
        offset: yaml.range[0],
        reason: 'the aliases of this document repeat too many values',
      };
    throw error;
  }
}

function aliasWithoutAnchor(yaml: YamlDocument.Parsed): Alias | undefined {
  let found: Alias | undefined;
  const Alias = (_: unknown, alias: Alias) => {
    if (alias.resolve(yaml)) return undefined;
    found = alias;
    return visit.BREAK;
  };
  visit(yaml, { Alias });
  return found;
}

/** Reads a document, or the item of a list. The path leads to it. */
function documentAt(
  source: Source,
  yaml: YamlDocument,
  path: readonly number[],
  value: unknown,
): Document {
  const positions: Positions = {
    toSource: () => offsetOf(yaml, path),
    find: (pointer, of) => offsetOf(yaml, [...path, ...segmentsOf(pointer)], of),
  };
  // Through JSON, because YAML has values that JSON does not have, such as .nan.
  return readDocument(source, JSON.stringify(value) ?? 'null', positions);
}

/**
 * Returns the offset of the value at a path, or of its name. If the value is missing, returns the offset of the innermost
 * existing value on the path to it.
 */
function offsetOf(
  yaml: YamlDocument,
  path: readonly (string | number)[],
  of: 'name' | 'value' = 'value',
): number {
  let node: unknown = yaml.contents;
  let name: unknown;
  for (const segment of path) {
    let next: unknown;
    if (isSeq(node)) next = node.items[Number(segment)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(segment));
      [name, next] = [pair?.key, pair?.value];
    }
    if (!isNode(next)) break;
    node = next;
  }
  const found = of === 'name' && isNode(name) ? name : node;
  return (isNode(found) && found.range?.[0]) || 0;
}

function faulty(source: Source, fault: Fault): Document {
  const positions = { toSource: () => fault.offset, find: () => fault.offset };
  return { source, text: source.text, positions, value: undefined, fault };
}
