/** The documents of a YAML file. */
import {
  type Alias,
  type Node,
  type Document as YamlDocument,
  isMap,
  isNode,
  isSeq,
  parseAllDocuments,
  visit,
} from 'yaml';
import { segmentsOf } from '../../common/json-pointer.js';
import { type Document, type Positions, readDocument } from '../files/document.js';
import { isSameNumber } from '../files/exact-json.js';
import { mostValues } from '../files/json-text.js';
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
  /** True if the document can be read, but programs read it in different ways. */
  isAmbiguous?: true;
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
    } else if (isSeq(yaml.contents)) {
      for (const index of yaml.contents.items.keys())
        yield documentAt(source, yaml, [index], (read.value as unknown[])[index]);
    } else if (yaml.contents !== null) {
      yield documentAt(source, yaml, [], read.value);
    }
  }
}

/** Returns the documents, or the error of a text that is nested so deeply that the parser has no stack left. */
function documentsIn(text: string): (YamlDocument.Parsed | RangeError)[] {
  try {
    // The check for duplicate keys is ours: that of the parser compares each key with all others.
    const options = { prettyErrors: false, uniqueKeys: false, merge: true };
    const documents = parseAllDocuments(text, options);
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
    // Aliases become references to the same object, so any number of them is harmless here, but not as JSON.
    const value: unknown = yaml.toJS({ maxAliasCount: -1 });
    if (countOf(value) <= mostValues) return { value };
    const reason = `the aliases of this document repeat more than ${mostValues} values, the limit`;
    return { offset: yaml.range[0], reason };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    const alias = error instanceof ReferenceError && aliasWithoutAnchor(yaml);
    if (alias) return { offset: alias.range![0], reason: faults['BAD_ALIAS']! };
    throw error;
  }
}

/** Counts the values that a value has as JSON. An object that contains itself has an infinite number. */
function countOf(value: unknown, known = new Map<object, number>()): number {
  if (typeof value !== 'object' || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Infinity);
  let count = 1;
  for (const inner of Object.values(value)) count += countOf(inner, known);
  known.set(value, count);
  return count;
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
  const node = yaml.getIn(path, true);
  const fault = isNode(node) ? faultIn(node) : undefined;
  if (fault && !fault.isAmbiguous) return faulty(source, fault);
  const positions: Positions = {
    // The only fault of a text that comes from `JSON.stringify` is the one above, or that it is too long.
    toSource: () => fault?.offset ?? offsetOf(yaml, path),
    find: (pointer, of) => offsetOf(yaml, [...path, ...segmentsOf(pointer)], of),
  };
  const document = readDocument(source, JSON.stringify(value) ?? 'null', positions);
  return fault ? { ...document, fault: { ...fault, offset: 0, isAmbiguous: true } } : document;
}

/** Finds a number that JSON cannot have, or a duplicate key. */
function faultIn(node: Node): Fault | undefined {
  let found: Fault | undefined;
  visit(node, {
    Scalar(_, { value, source = '', range }) {
      if (typeof value !== 'number' || isUnchanged(value, source)) return undefined;
      const reason =
        'this number would be changed, because JSON programs cannot read all its digits; expected a string. Fix: put it in quotation marks';
      found = { offset: range![0], reason };
      return visit.BREAK;
    },
    Map(_, { items }) {
      const names = new Set<string>();
      for (const { key } of items) {
        const name = String(key);
        if (names.has(name) && name !== '<<' && isNode(key))
          found ??= { offset: key.range![0], reason: faults['DUPLICATE_KEY']!, isAmbiguous: true };
        names.add(name);
      }
    },
  });
  return found;
}

/** Other notations, such as 0x1f, are small numbers. */
function isUnchanged(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  return !/^[-+]?[\d.]+(?:[eE][-+]?\d+)?$/.test(source)
    ? Number.isSafeInteger(value)
    : isSameNumber(source.replace(/^\+/, ''), JSON.stringify(value));
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
  const { reason, offset } = fault;
  return { source, text: source.text, positions, value: undefined, fault: { offset, reason } };
}
