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

/** A field and its new value: `--set data.title="Count shelf 4"`. */
export interface Setting {
  /** The path as the user wrote it. */
  path: string;
  /**
   * The JSON Pointer to the field. If objects on the way to the field are missing, they are created. The segment `-`
   * stands for a new item at the end of an array.
   */
  pointer: string;
  /** The new value of the field: any JSON value. */
  value: unknown;
}

/**
 * Names that are refused, because JavaScript code can reach the prototype of an object with them. No payload has fields
 * with these names.
 */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses a setting `path=value`. The path is a list of names with dots between them, or a JSON Pointer. A value that is
 * not JSON is taken as a string.
 *
 * @throws Failure if the setting is invalid
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
    throw misuse(`--set ${shown}: a tilde in the JSON Pointer is not escaped; expected ~0 or ~1.`);
  const segments = isPointer ? segmentsOf(path) : path.split('.');
  if (!isPointer && segments.includes(''))
    throw misuse(`--set ${shown}: a name is empty; expected a path such as data.title.`);
  if (segments.length > deepestJson)
    throw misuse(`--set ${shown}: the path is deeper than ${deepestJson} levels.`);
  const value = valueOf(text.slice(end + 1), `--set ${shown}`);
  const harmful = segments.find((name) => forbidden.has(name)) ?? harmfulIn(value);
  if (harmful) throw misuse(`--set ${shown}: no payload has a field named ${harmful}.`);
  return { path, pointer: isPointer ? path : segments.reduce(below, ''), value };
}

/**
 * Parses a string as JSON. Returns a string that is not JSON unchanged.
 *
 * @param option the option that has the string as its value, for messages
 * @throws Failure if the string is JSON, but JavaScript would change a number in it, or different programs would read
 *   it differently
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

/** A value with the settings applied, and the JSON Patch that applies them. */
export interface AppliedSettings {
  value: unknown;
  patch: JsonPatchOperation[];
}

/**
 * Applies settings, in order, to a copy of a value.
 *
 * @throws Failure if a path leads through a value that is neither an object nor an array
 */
export function applySettings(value: unknown, settings: readonly Setting[]): AppliedSettings {
  const applied: AppliedSettings = { value: structuredClone(value), patch: [] };
  for (const setting of settings) {
    try {
      applySetting(applied, setting);
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      throw misuse(`--set ${maskName(setting.path)}: ${error.message}`);
    }
  }
  return applied;
}

/**
 * Applies one setting. A JSON Patch does not create missing parent objects by itself, so the function adds an operation
 * to the patch for each missing parent, too.
 */
function applySetting(applied: AppliedSettings, { pointer, value }: Setting): void {
  const apply = (operation: JsonPatchOperation) => {
    applied.value = afterOperation(applied.value, operation);
    applied.patch.push(operation);
  };
  const names = segmentsOf(pointer);
  let parent = applied.value;
  let path = '';
  for (const [index, given] of names.entries()) {
    const name = Array.isArray(parent) && given === '-' ? String(parent.length) : given;
    path = below(path, name);
    const exists = (isObject(parent) || Array.isArray(parent)) && Object.hasOwn(parent, name);
    if (index === names.length - 1)
      apply({ op: exists && Array.isArray(parent) ? 'replace' : 'add', path, value });
    else if (!exists) apply({ op: 'add', path, value: {} });
    parent = exists ? (parent as Record<string, unknown>)[name] : {};
  }
}

/**
 * Returns `__proto__` if a value contains a field with this name. Such a field can harm programs that merge the value
 * into another object.
 */
function harmfulIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return '__proto__';
  return (Object.values(value) as unknown[]).map(harmfulIn).find(Boolean);
}
