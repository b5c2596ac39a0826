import { ArgumentError } from '../../common/check-argument.js';
import { misuse } from '../../common/failure.js';
import { deepestJson, isTooDeep } from '../../common/json-depth.js';
import { below, segmentsOf } from '../../common/json-pointer.js';
import { replaced, type Replacement } from '../../payload/replacements.js';
import { clipped } from '../output/clip.js';
import { maskName, maskValue } from '../output/mask-argument.js';
import { isSameNumber, rewrittenNumbers } from '../files/exact-json.js';
import { readJson } from '../files/json-text.js';

/** A field to be set: `--set data.title="Count shelf 4"`. */
export interface Setting extends Replacement {
  /** As the user wrote it. */
  path: string;
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

/**
 * A copy of a value with the settings made.
 *
 * @throws Failure when a path leads through what is neither an object nor a list
 */
export function withSettings(value: unknown, settings: readonly Setting[]): unknown {
  return settings.reduce(withSetting, structuredClone(value));
}

function withSetting(value: unknown, setting: Setting): unknown {
  try {
    return replaced(value, [setting]);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw misuse(`--set ${maskName(setting.path)}: ${error.message}`);
  }
}

/** As an own property, JSON can have this one name that does harm to who merges it. */
function harmfulIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return '__proto__';
  return (Object.values(value) as unknown[]).map(harmfulIn).find(Boolean);
}
