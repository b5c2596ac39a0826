import { ArgumentError, kindOf } from '../common/check-argument.js';
import { segmentsOf } from '../common/json-pointer.js';
import { isObject } from '../common/json.js';

/** A value that is set as a whole, while overrides are merged. It can also set an item of an array. */
export interface Replacement {
  /** JSON Pointer: `/data/media/0/url`. Objects that are missing on its way are made; `-` adds to an array. */
  pointer: string;
  /** Any JSON. */
  value: unknown;
}

type Container = Record<string, unknown> | unknown[];

/** @throws ArgumentError when these are no replacements */
export function checkedReplacements(given: unknown = []): readonly Replacement[] {
  if (!Array.isArray(given))
    throw new ArgumentError(
      `replacements is ${kindOf(given)}: expected an array. Fix: give [{ "pointer": "/data/title", "value": "a" }].`,
    );
  for (const [index, one] of (given as unknown[]).entries()) {
    if (!isObject(one))
      throw new ArgumentError(
        `replacements/${index} is ${kindOf(one)}: expected an object with a pointer and a value. Fix: give { "pointer": "/data/title", "value": "a" }.`,
      );
    const { pointer, value } = one;
    // The whole event would leave nothing of it: that is what a payload is for.
    if (!isPointer(pointer))
      throw new ArgumentError(
        `replacements/${index}/pointer is ${shapeOfPointer(pointer)}: expected a JSON Pointer to a field, with ~0 and ~1 for ~ and / in a name. Fix: give one such as /data/title; the whole event is a payload instead.`,
      );
    if (value === undefined)
      throw new ArgumentError(
        `replacements/${index}/value is missing: expected any JSON value. Fix: add it, and give null for no value.`,
      );
  }
  return given as Replacement[];
}

function shapeOfPointer(pointer: unknown): string {
  if (pointer === undefined) return 'missing';
  if (pointer === '') return 'empty';
  return typeof pointer === 'string'
    ? `a string of ${pointer.length} characters that is not one`
    : kindOf(pointer);
}

/** @returns whether it leads to a member, and not to all there is */
function isPointer(text: unknown): text is string {
  return typeof text === 'string' && text.startsWith('/') && !/~(?![01])/.test(text);
}

/**
 * A value with the replacements made, in order; it may be changed on the way.
 *
 * @throws ArgumentError when a pointer leads through what is neither an object nor a list, or beside a list
 */
export function replaced(root: unknown, replacements: readonly Replacement[]): unknown {
  const result: Record<string, unknown> = { root: root };
  for (const { pointer, value } of replacements) {
    let place: Container = result;
    let name = 'root';
    let path = '';
    for (const segment of segmentsOf(pointer)) {
      if (childOf(place, name) === undefined) put(place, name, {});
      place = containerOf(childOf(place, name), path);
      name = nameIn(place, segment, path);
      path += `/${segment}`;
    }
    // A copy: the next replacement may lead into it.
    put(place, name, structuredClone(value));
  }
  return result['root'];
}

function containerOf(value: unknown, path: string): Container {
  if (Array.isArray(value) || isObject(value)) return value;
  throw new ArgumentError(
    `${path || 'the payload'} is ${kindOf(value)}: expected an object or an array there. Fix: end the pointer at it, or set it to an object first.`,
  );
}

function nameIn(place: Container, segment: string, path: string): string {
  if (!Array.isArray(place)) return segment;
  if (segment === '-') return String(place.length);
  if (/^(0|[1-9]\d*)$/.test(segment) && Number(segment) <= place.length) return segment;
  throw new ArgumentError(
    `${path || 'the payload'} is an array of ${place.length}, and ${/^\d{1,10}$/.test(segment) ? segment : `a string of ${segment.length} characters`} is not an index of it: expected 0 to ${place.length}. Fix: give one of them, or -, which adds an item.`,
  );
}

function childOf(place: Container, name: string): unknown {
  return Object.hasOwn(place, name) ? (place as Record<string, unknown>)[name] : undefined;
}

/** JSON can have a member named __proto__, which an assignment would take for something else. */
function put(place: Container, name: string, value: unknown): void {
  const descriptor = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(place, name, { ...descriptor, value });
}
