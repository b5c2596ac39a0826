/**
 * JSON Patch (RFC 6902). We wrote our own implementation, because every library that we tried also changes inherited
 * properties. For example, with the path /toString/x, the library `rfc6902` changes a function that all objects share.
 */
import { ArgumentError, kindOf } from '../common/check-argument.js';
import { deepestJson, isTooDeep } from '../common/json-depth.js';
import { segmentsOf } from '../common/json-pointer.js';
import { isObject, setField } from '../common/json.js';
import { stringify } from '../common/stringify.js';

/** An operation of a JSON Patch (RFC 6902). Fields that the operation does not need are ignored. */
export type JsonPatchOperation = ValueOperation | RemoveOperation | SourceOperation;

interface PathOperation {
  /**
   * A JSON Pointer to a field of an object or an item of an array: `/data/media/0/mediaUrl`. In an `add`, `-` means the
   * end of an array.
   */
  path: string;
}

interface ValueOperation extends PathOperation {
  /**
   * `add` sets a field or inserts an item. `replace` sets the value of an existing field or item. `test` compares the value
   * of an existing field or item.
   */
  op: 'add' | 'replace' | 'test';
  /** The value to set or to compare: any JSON value. */
  value: unknown;
}

interface RemoveOperation extends PathOperation {
  /** `remove` removes an existing field or item. */
  op: 'remove';
}

interface SourceOperation extends PathOperation {
  /** `copy` adds the value at `from`. `move` also removes the value at `from`. */
  op: 'move' | 'copy';
  /** A JSON Pointer to the value to move or to copy. */
  from: string;
}

/**
 * A JSON Patch (RFC 6902): operations that are applied in order. If one operation fails, the whole patch has no effect.
 */
export type JsonPatch = readonly JsonPatchOperation[];

/**
 * The maximum number of operations in a patch; our choice. The number is limited because one operation can be slow:
 * inserting an item can shift a million items of an array.
 */
const longestPatch = 1000;

/**
 * The maximum number of characters of JSON that the `copy` operations of a patch may copy in total; our choice. A limit
 * is needed because each `copy` of a document into itself doubles the size of the document.
 */
const mostCopied = 1024 * 1024;

/** A message quotes at most this many characters of a string in the patch or the document; our choice. */
const longestQuote = 80;

/** The names of the operations, with the field that each requires in addition to `op` and `path`. */
const operations = {
  add: 'value',
  remove: undefined,
  replace: 'value',
  move: 'from',
  copy: 'from',
  test: 'value',
} as const;

type Container = Record<string, unknown> | unknown[];

/** The location of a value: a field of an object, or an item of an array. */
interface Location {
  parent: Container;
  name: string;
  /** The JSON Pointer to the parent. */
  above: string;
}

/**
 * Applies a patch to a document, and returns the result. It may change the given document, even if an operation fails.
 *
 * @param document JSON
 * @param patch an array of operations; this function checks whether it is a JSON Patch
 * @param withTests false to skip the `test` operations
 * @throws ArgumentError when an operation is wrong, or does not fit the document; the message names the operation
 */
export function patched(document: unknown, patch: readonly unknown[], withTests = true): unknown {
  if (patch.length > longestPatch)
    throw new ArgumentError(
      `The JSON Patch has ${patch.length} operations: expected at most ${longestPatch}. Fix: set larger values with fewer operations.`,
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
 * Applies one operation to a document, and returns the result. It may change the given document.
 *
 * @throws ArgumentError when the operation does not fit the document; the message does not name the operation
 */
export function afterOperation(document: unknown, operation: JsonPatchOperation): unknown {
  const state: State = { root: { '': document }, copied: 0 };
  make(operation, state);
  return state.root[''];
}

/**
 * The state while a patch is applied. The document is stored as the field '' of `root`. So the document itself also has
 * a parent, like every value in it.
 */
interface State {
  root: Record<string, unknown>;
  /** The number of characters of JSON that the `copy` operations have copied so far. */
  copied: number;
}

/** @throws ArgumentError */
function checkedOperation(given: unknown, index: number): JsonPatchOperation {
  const names = Object.keys(operations).join(', ');
  if (!isObject(given))
    throw new ArgumentError(
      `Operation /${index} is ${shown(given)}: expected an object such as { "op": "replace", "path": "/data/title", "value": "x" }. Fix: write each operation as an object.`,
    );
  const { op, path, from } = given;
  if (typeof op !== 'string' || !Object.hasOwn(operations, op))
    throw new ArgumentError(
      `Operation /${index}/op is ${shown(op)}: expected one of ${names}. Fix: correct "op".`,
    );
  checkPointer(path, `/${index}/path`);
  const needed = operations[op as keyof typeof operations];
  if (needed === 'from') checkPointer(from, `/${index}/from`);
  if (needed === 'value' && given['value'] === undefined)
    throw new ArgumentError(
      `Operation /${index}/value is missing: expected any JSON. Fix: add "value"; use null for no value.`,
    );
  return given as unknown as JsonPatchOperation;
}

/** @throws ArgumentError */
function checkPointer(value: unknown, field: string): void {
  if (typeof value === 'string' && /^(\/|$)/.test(value) && !/~(?![01])/.test(value)) return;
  throw new ArgumentError(
    `Operation ${field} is ${shown(value)}: expected a JSON Pointer, in which ~0 stands for ~ and ~1 for / in a name. Fix: write a pointer such as /data/title.`,
  );
}

/** @throws ArgumentError when the operation does not fit the document */
function make(operation: JsonPatchOperation, state: State): void {
  const { root } = state;
  const { path } = operation;
  switch (operation.op) {
    case 'add':
      // Insert a copy of the value. A later operation may change the inserted value, but the patch must stay unchanged,
      // because the caller may use it again.
      return insert(locationOf(root, path), structuredClone(operation.value));
    case 'remove':
      if (path === '')
        throw new ArgumentError(
          'The whole document would be removed: expected the path of a field or an item. Fix: write a path such as /data/title.',
        );
      return remove(locationOf(root, path));
    case 'replace': {
      const location = locationOf(root, path);
      valueAt(location);
      return set(location, structuredClone(operation.value));
    }
    case 'test':
      return compare(valueAt(locationOf(root, path)), operation.value);
    case 'copy':
      return insert(
        locationOf(root, path),
        copyOf(valueAt(locationOf(root, operation.from)), state),
      );
    case 'move': {
      const from = locationOf(root, operation.from);
      const value = valueAt(from);
      if (path === operation.from) return;
      if (path.startsWith(`${operation.from}/`))
        throw new ArgumentError(
          `${quoted(operation.from)} would be moved into itself: expected a path outside of this value. Fix: use copy instead of move.`,
        );
      remove(from);
      return insert(locationOf(root, path), value);
    }
  }
}

/** @throws ArgumentError when a parent on the path is missing, or is not an object or an array */
function locationOf(root: Container, pointer: string): Location {
  let location: Location = { parent: root, name: '', above: '' };
  const raw = pointer.split('/');
  for (const [index, name] of segmentsOf(pointer).entries()) {
    const value = valueAt(location);
    const above = index === 0 ? '' : `${location.above}/${raw[index]}`;
    if (!Array.isArray(value) && !isObject(value))
      throw new ArgumentError(
        `${nameOf(above)} is ${kindOf(value)}: expected an object or an array there. Fix: shorten the path, or replace the value by an object first.`,
      );
    location = { parent: value, name, above };
  }
  return location;
}

/** @throws ArgumentError when there is no value at the location */
function valueAt({ parent, name, above }: Location): unknown {
  if (Array.isArray(parent)) return parent[indexOf(name, parent.length - 1, parent, above)];
  if (Object.hasOwn(parent, name)) return parent[name];
  throw new ArgumentError(
    `${nameOf(above)} has no field ${quoted(name)}: expected an existing field. Fix: correct the path, or add the field first.`,
  );
}

/** @throws ArgumentError when `name` is not the index of an item, from 0 to `last` */
function indexOf(name: string, last: number, list: unknown[], above: string): number {
  // Accept at most 10 digits. An index never has more, because an array has fewer than 2 ** 32 items. A much longer
  // number would be rounded.
  if (/^(0|[1-9]\d{0,9})$/.test(name) && Number(name) <= last) return Number(name);
  const expected = last < 0 ? 'an array with items' : `an index from 0 to ${last}`;
  throw new ArgumentError(
    `${nameOf(above)} is ${shown(list)}, and ${quoted(name)} is not the index of an item: expected ${expected}. Fix: correct the path, or append an item with add and - as the index.`,
  );
}

function insert(location: Location, value: unknown): void {
  const { parent, name, above } = location;
  if (!Array.isArray(parent)) return setField(parent, name, value);
  const index = name === '-' ? parent.length : indexOf(name, parent.length, parent, above);
  parent.splice(index, 0, value);
}

/** @param location the location of a value that exists */
function set({ parent, name }: Location, value: unknown): void {
  if (Array.isArray(parent)) parent[Number(name)] = value;
  else setField(parent, name, value);
}

function remove(location: Location): void {
  valueAt(location);
  const { parent, name } = location;
  if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
}

function copyOf(value: unknown, state: State): unknown {
  const text = stringify(value);
  state.copied += text.length;
  if (state.copied > mostCopied)
    throw new ArgumentError(
      `the copies of this patch have ${state.copied} characters: expected at most ${mostCopied}. Fix: copy smaller values.`,
    );
  if (isTooDeep(text))
    throw new ArgumentError(
      `the value to copy is nested too deep: expected at most ${deepestJson} levels of arrays and objects. Fix: flatten the value.`,
    );
  return JSON.parse(text);
}

/** @throws ArgumentError when the values differ */
function compare(value: unknown, expected: unknown): void {
  if (isEqual(value, expected)) return;
  const [seen, wanted] = [shown(value), shown(expected)];
  throw new ArgumentError(
    `the test failed, because the value is ${seen}: expected ${wanted}${seen === wanted ? ' with equal content' : ''}. Fix: correct "value" of the test, or remove the test.`,
  );
}

/** Tells whether two JSON values are equal. The order of fields does not matter. */
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

/** Describes a value for a message. It does not quote a string that may be a link, because links can hold secrets. */
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
