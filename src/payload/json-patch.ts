/**
 * JSON Patch (RFC 6902). It is written here because no library that was tried keeps to the document's own fields: by
 * the path /toString/x, `rfc6902` changes a function of every object.
 */
import { ArgumentError, kindOf } from '../common/check-argument.js';
import { deepestJson, isTooDeep } from '../common/json-depth.js';
import { segmentsOf } from '../common/json-pointer.js';
import { isObject, setField } from '../common/json.js';
import { stringify } from '../common/stringify.js';

/** An operation of a JSON Patch (RFC 6902). Further fields are ignored. */
export type JsonPatchOperation = ValueOperation | RemoveOperation | SourceOperation;

interface PathOperation {
  /** A JSON Pointer to a field or an item: `/data/media/0/mediaUrl`. In `add`, `-` is the end of an array. */
  path: string;
}

interface ValueOperation extends PathOperation {
  /** `add` sets a field or inserts an item, `replace` sets what is there, and `test` compares it. */
  op: 'add' | 'replace' | 'test';
  /** Any JSON. */
  value: unknown;
}

interface RemoveOperation extends PathOperation {
  /** Removes what is there. */
  op: 'remove';
}

interface SourceOperation extends PathOperation {
  /** `copy` adds what is at `from`, and `move` also removes it there. */
  op: 'move' | 'copy';
  /** A JSON Pointer to what is moved or copied. */
  from: string;
}

/** A JSON Patch (RFC 6902): operations that are made in order, or not at all. */
export type JsonPatch = readonly JsonPatchOperation[];

/** The longest patch, in operations; our choice. Each may move a million items of an array by one. */
const longestPatch = 1000;

/**
 * The most that the copies of one patch may have, in characters of JSON; our choice. Each `copy` of a document into
 * itself doubles it.
 */
const mostCopied = 1024 * 1024;

/** The longest string of the patch or the document that a message repeats, in characters; our choice. */
const longestQuote = 80;

/** The names of the operations, with the field that each needs beside `op` and `path`. */
const operations = {
  add: 'value',
  remove: undefined,
  replace: 'value',
  move: 'from',
  copy: 'from',
  test: 'value',
} as const;

type Container = Record<string, unknown> | unknown[];

/** Where an operation does something: a field of an object, or an item of an array. */
interface Place {
  parent: Container;
  name: string;
  /** The pointer to the parent. */
  above: string;
}

/**
 * The document after a patch; it may be changed on the way, also where an operation fails.
 *
 * @param document JSON
 * @param patch what should be a JSON Patch
 * @param withTests whether to make the operations `test`
 * @throws ArgumentError that names the operation which is wrong, or which does not fit the document
 */
export function patched(document: unknown, patch: readonly unknown[], withTests = true): unknown {
  if (patch.length > longestPatch)
    throw new ArgumentError(
      `The JSON Patch has ${patch.length} operations: expected at most ${longestPatch}. Fix: set larger values by fewer operations.`,
    );
  const state: State = { root: { '': document }, copied: 0 };
  for (const [index, one] of patch.entries()) {
    const operation = checkedOperation(one, index);
    if (operation.op === 'test' && !withTests) continue;
    try {
      make(operation, state);
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      const { op, path } = operation;
      throw new ArgumentError(`Operation /${index} (${op} ${quoted(path)}): ${error.message}`);
    }
  }
  return state.root[''];
}

/**
 * The document after one operation; it may be changed on the way.
 *
 * @throws ArgumentError when it does not fit the document; the message does not name the operation
 */
export function afterOperation(document: unknown, operation: JsonPatchOperation): unknown {
  const state: State = { root: { '': document }, copied: 0 };
  make(operation, state);
  return state.root[''];
}

/** The document is a field, so that it has a place, too. */
interface State {
  root: Record<string, unknown>;
  /** How much was copied, in characters of JSON. */
  copied: number;
}

/** @throws ArgumentError */
function checkedOperation(given: unknown, index: number): JsonPatchOperation {
  const names = Object.keys(operations).join(', ');
  if (!isObject(given))
    throw new ArgumentError(
      `Operation /${index} is ${shown(given)}: expected an object such as { "op": "replace", "path": "/data/title", "value": "x" }. Fix: give one.`,
    );
  const { op, path, from } = given;
  if (typeof op !== 'string' || !Object.hasOwn(operations, op))
    throw new ArgumentError(
      `Operation /${index}/op is ${shown(op)}: expected one of ${names}. Fix: correct it.`,
    );
  checkPointer(path, `/${index}/path`);
  const needed = operations[op as keyof typeof operations];
  if (needed === 'from') checkPointer(from, `/${index}/from`);
  if (needed === 'value' && given['value'] === undefined)
    throw new ArgumentError(
      `Operation /${index}/value is missing: expected any JSON. Fix: add it, and give null for no value.`,
    );
  return given as unknown as JsonPatchOperation;
}

/** @throws ArgumentError */
function checkPointer(value: unknown, field: string): void {
  if (typeof value === 'string' && /^(\/|$)/.test(value) && !/~(?![01])/.test(value)) return;
  throw new ArgumentError(
    `Operation ${field} is ${shown(value)}: expected a JSON Pointer, with ~0 and ~1 for ~ and / in a name. Fix: give one such as /data/title.`,
  );
}

/** @throws ArgumentError, as {@link afterOperation} does */
function make(operation: JsonPatchOperation, state: State): void {
  const { root } = state;
  const { path } = operation;
  switch (operation.op) {
    case 'add':
      // A copy: the next operation may lead into it, and the patch may be used again.
      return insert(placeOf(root, path), structuredClone(operation.value));
    case 'remove':
      if (path === '')
        throw new ArgumentError(
          'The whole document would be removed: expected the path of a field or an item. Fix: give one such as /data/title.',
        );
      return remove(placeOf(root, path));
    case 'replace': {
      const place = placeOf(root, path);
      valueAt(place);
      return set(place, structuredClone(operation.value));
    }
    case 'test':
      return compare(valueAt(placeOf(root, path)), operation.value);
    case 'copy':
      return insert(placeOf(root, path), copyOf(valueAt(placeOf(root, operation.from)), state));
    case 'move': {
      const from = placeOf(root, operation.from);
      const value = valueAt(from);
      if (path === operation.from) return;
      if (path.startsWith(`${operation.from}/`))
        throw new ArgumentError(
          `${quoted(operation.from)} would be moved into itself: expected a path outside of it. Fix: copy it instead.`,
        );
      remove(from);
      return insert(placeOf(root, path), value);
    }
  }
}

/** @throws ArgumentError when the pointer leads through something that is missing, or not an object or an array */
function placeOf(root: Container, pointer: string): Place {
  let place: Place = { parent: root, name: '', above: '' };
  const raw = pointer.split('/');
  for (const [index, name] of segmentsOf(pointer).entries()) {
    const value = valueAt(place);
    const above = index === 0 ? '' : `${place.above}/${raw[index]}`;
    if (!Array.isArray(value) && !isObject(value))
      throw new ArgumentError(
        `${nameOf(above)} is ${kindOf(value)}: expected an object or an array there. Fix: end the path at it, or make it an object first.`,
      );
    place = { parent: value, name, above };
  }
  return place;
}

/** @throws ArgumentError when nothing is there */
function valueAt({ parent, name, above }: Place): unknown {
  if (Array.isArray(parent)) return parent[indexOf(name, parent.length - 1, parent, above)];
  if (Object.hasOwn(parent, name)) return parent[name];
  throw new ArgumentError(
    `${nameOf(above)} has no field ${quoted(name)}: expected one that exists. Fix: correct the path, or add the field first.`,
  );
}

/** @throws ArgumentError when it is not the index of an item, from 0 to the last */
function indexOf(name: string, last: number, list: unknown[], above: string): number {
  // Digits alone would be rounded: an array has fewer than 2 ** 32 items.
  if (/^(0|[1-9]\d{0,9})$/.test(name) && Number(name) <= last) return Number(name);
  const expected = last < 0 ? 'an array with items' : `an index from 0 to ${last}`;
  throw new ArgumentError(
    `${nameOf(above)} is ${shown(list)}, and ${quoted(name)} leads to no item of it: expected ${expected}. Fix: correct the path, or add with - at its end.`,
  );
}

function insert(place: Place, value: unknown): void {
  const { parent, name, above } = place;
  if (!Array.isArray(parent)) return setField(parent, name, value);
  const index = name === '-' ? parent.length : indexOf(name, parent.length, parent, above);
  parent.splice(index, 0, value);
}

/** @param place one that was found to exist */
function set({ parent, name }: Place, value: unknown): void {
  if (Array.isArray(parent)) parent[Number(name)] = value;
  else setField(parent, name, value);
}

function remove(place: Place): void {
  valueAt(place);
  const { parent, name } = place;
  if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
}

function copyOf(value: unknown, state: State): unknown {
  const text = stringify(value);
  state.copied += text.length;
  if (state.copied > mostCopied)
    throw new ArgumentError(
      `the copies of this patch have ${state.copied} characters: expected at most ${mostCopied}. Fix: copy less.`,
    );
  if (isTooDeep(text))
    throw new ArgumentError(
      `the value to copy is nested too deep: expected at most ${deepestJson} levels of arrays and objects. Fix: flatten it.`,
    );
  return JSON.parse(text);
}

/** @throws ArgumentError when the values differ */
function compare(value: unknown, expected: unknown): void {
  if (isEqual(value, expected)) return;
  const [seen, wanted] = [shown(value), shown(expected)];
  throw new ArgumentError(
    `the test failed, because the value is ${seen}: expected ${wanted}${seen === wanted ? ' that is equal' : ''}. Fix: correct the value of the test, or leave the test out.`,
  );
}

/** Whether two values are the same JSON. The order of fields does not matter. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isEqual(item, other[index]))
    );
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  );
}

function nameOf(pointer: string): string {
  return pointer === '' ? 'The document' : clipped(pointer);
}

/** A value as a message shows it. A string that may be a link is not repeated, because links hold secrets. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (isObject(value)) return 'an object';
  if (typeof value !== 'string') return String(value);
  return /:\/\/|[@?]/.test(value) ? `a string of ${value.length} characters` : quoted(value);
}

function quoted(text: string): string {
  return JSON.stringify(clipped(text));
}

function clipped(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`;
}
