import { ArgumentError } from '../../common/check-argument.js';
import { misuse } from '../../common/failure.js';
import { deepestJson, isTooDeep } from '../../common/json-depth.js';
import { below, segmentsOf } from '../../common/json-pointer.js';
import { isObject } from '../../common/json.js';
import { afterOperation, type JsonPatchOperation } from '../../payload/json-patch.js';
import { clipped } from '../output/clip.js';
import { maskName, maskValue } from '../output/mask-argument.js';
import { isSameNumber, rewrittenNumbers } from '../files/exact-json.js';
import { readJson } from '../files/json-text.js';

/** A field to be set: `--set data.title="Count shelf 4"`. */
export interface Setting {
  /** As the user wrote it. */
  path: string;
  /** A JSON Pointer: objects that are missing on its way are made, and `-` adds to an array. */
  pointer: string;
  /** Any JSON. */
  value: unknown;
}

/** Names with which JavaScript reaches behind an object. No payload has them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a setting: the path is dotted, or a JSON Pointer; the value is JSON, or else a text.
 *
 * @throws Failure when it is none
 */
export function readSetting(text: string): Setting {
  const end = text.indexOf('=');
  const path = text.slice(0, Math.max(end, 0));
  if (path === '') {
    const [seen, part] = end < 0 ? [maskValue(text), 'value'] : ['=…', 'path'];
    throw misuse(
      `--set ${seen} has no ${part}; expected path=value, such as --set data.title="Count shelf 4".`,
    );
  }
  const isPointer = path.startsWith('/');
  const shown = maskName(path);
  if (isPointer && /~(?![01])/.test(path))
    throw misuse(`--set ${shown}: a tilde of its JSON Pointer is not escaped; expected ~0 or ~1.`);
  const segments = isPointer ? segmentsOf(path) : path.split('.');
  if (!isPointer && segments.includes(''))
    throw misuse(`--set ${shown}: a name is empty; expected a path such as data.title.`);
  if (segments.length > deepestJson)
    throw misuse(`--set ${shown}: it leads deeper than ${deepestJson} levels.`);
  const value = valueOf(text.slice(end + 1), `--set ${shown}`);
  const harmful = segments.find((name) => forbidden.has(name)) ?? harmfulIn(value);
  if (harmful) throw misuse(`--set ${shown}: no payload has a field named ${harmful}.`);
  return { path, pointer: isPointer ? path : segments.reduce(below, ''), value };
}

/**
 * Text that is JSON is what it says; any other is itself.
 *
 * @param option what it is given to, for messages
 * @throws Failure when it is JSON, and would be sent as something else
 */
export function valueOf(text: string, option: string): unknown {
  if (isTooDeep(text))
    throw misuse(`${option}: the value is nested deeper than ${deepestJson} levels.`);
  const { value, fault } = readJson(text);
  if (fault?.isAmbiguous) throw misuse(`${option}: ${fault.reason}.`);
  if (fault) return text;
  for (const { text: number, rewritten } of rewrittenNumbers(text)) {
    if (!isSameNumber(number, rewritten))
      throw misuse(
        `${option}: ${clipped(number, 40)} would be sent as ${rewritten}; expected a number that stays the same. Fix: write a string, as in '"${clipped(number, 40)}"'.`,
      );
  }
  return value;
}

/** A value after some settings, and the JSON Patch that makes them. */
export interface Settled {
  value: unknown;
  patch: JsonPatchOperation[];
}

/**
 * Makes settings, in order, in a copy of a value.
 *
 * @throws Failure when a path leads through what is neither an object nor an array
 */
export function settle(value: unknown, settings: readonly Setting[]): Settled {
  const settled: Settled = { value: structuredClone(value), patch: [] };
  for (const setting of settings) {
    try {
      makeSetting(settled, setting);
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      throw misuse(`--set ${maskName(setting.path)}: ${error.message}`);
    }
  }
  return settled;
}

/** A JSON Patch adds only to what is there, so that each object which is missing on the way is an operation, too. */
function makeSetting(settled: Settled, { pointer, value }: Setting): void {
  const make = (operation: JsonPatchOperation) => {
    settled.value = afterOperation(settled.value, operation);
    settled.patch.push(operation);
  };
  const names = segmentsOf(pointer);
  let place = settled.value;
  let path = '';
  for (const [index, given] of names.entries()) {
    const name = Array.isArray(place) && given === '-' ? String(place.length) : given;
    path = below(path, name);
    const isThere = (isObject(place) || Array.isArray(place)) && Object.hasOwn(place, name);
    if (index === names.length - 1)
      make({ op: isThere && Array.isArray(place) ? 'replace' : 'add', path, value });
    else if (!isThere) make({ op: 'add', path, value: {} });
    place = isThere ? (place as Record<string, unknown>)[name] : {};
  }
}

/** As an own property, JSON can have this one name that does harm to who merges it. */
function harmfulIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return '__proto__';
  return (Object.values(value) as unknown[]).map(harmfulIn).find(Boolean);
}
