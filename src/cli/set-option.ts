import { isObject } from '../payload/objects.js';
import { misuse } from './failure.js';
import { segmentsOf } from './json-text.js';

/** A member to be set: `--set data.title="Count shelf 4"`. */
export interface Setting {
  /** As the user wrote it. */
  path: string;
  segments: string[];
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
  if (path === '')
    throw misuse(`--set ${text}: expected path=value, such as --set data.title="Count shelf 4".`);
  const isPointer = path.startsWith('/');
  if (isPointer && /~(?![01])/.test(path))
    throw misuse(`--set ${path}: expected ~0 or ~1 behind the tilde of a JSON Pointer.`);
  const segments = isPointer ? segmentsOf(path) : path.split('.');
  if (!isPointer && segments.includes(''))
    throw misuse(`--set ${path}: a name is empty; expected something like data.title.`);
  const value = valueOf(text.slice(end + 1));
  const harmful = segments.find((name) => forbidden.has(name)) ?? harmfulIn(value);
  if (harmful) throw misuse(`--set ${path}: no payload has a member named ${harmful}.`);
  return { path, segments, value };
}

/** Text that is JSON is what it says; any other is itself. */
export function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * A copy of a value with the settings made.
 *
 * @throws Failure when a path leads through what is neither an object nor a list
 */
export function withSettings(value: unknown, settings: readonly Setting[]): unknown {
  const result = { value: structuredClone(value) };
  for (const setting of settings) {
    let place: Record<string, unknown> | unknown[] = result;
    let name = 'value';
    for (const segment of setting.segments) {
      const next = childOf(place, name);
      if (next === undefined) put(place, name, {});
      place = containerOf(childOf(place, name), setting);
      name = nameIn(place, segment, setting);
    }
    put(place, name, setting.value);
  }
  return result.value;
}

/**
 * What has to be merged into an example for the settings to be made: a list is given as a whole, from the example's own.
 */
export function overridesOf(example: unknown, settings: readonly Setting[]): unknown {
  const changed = withSettings(example, settings);
  const overrides: Record<string, unknown> = {};
  for (const { segments } of settings) {
    let source: unknown = changed;
    let target = overrides;
    for (const [index, segment] of segments.entries()) {
      const next = childOf(source as Record<string, unknown>, segment);
      if (!isObject(next) || index === segments.length - 1) {
        target[segment] = structuredClone(next);
        break;
      }
      if (!isObject(target[segment])) target[segment] = {};
      target = target[segment] as Record<string, unknown>;
      source = next;
    }
  }
  return overrides;
}

function containerOf(value: unknown, { path }: Setting): Record<string, unknown> | unknown[] {
  if (Array.isArray(value) || isObject(value)) return value;
  throw misuse(
    `--set ${path} leads through a ${value === null ? 'null' : typeof value}: expected an object or a list there.`,
  );
}

function nameIn(
  place: Record<string, unknown> | unknown[],
  segment: string,
  { path }: Setting,
): string {
  if (!Array.isArray(place) || (/^(0|[1-9]\d*)$/.test(segment) && Number(segment) <= place.length))
    return segment;
  throw misuse(
    `--set ${path}: the list has ${place.length} items, so "${segment}" is no index of it; expected 0 to ${place.length}, the last of which adds one.`,
  );
}

function childOf(place: Record<string, unknown> | unknown[], name: string): unknown {
  return Object.hasOwn(place, name) ? (place as Record<string, unknown>)[name] : undefined;
}

function put(place: Record<string, unknown> | unknown[], name: string, value: unknown): void {
  (place as Record<string, unknown>)[name] = value;
}

/** As an own member, JSON can have this one name that does harm to who merges it. */
function harmfulIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return '__proto__';
  return (Object.values(value) as unknown[]).map(harmfulIn).find(Boolean);
}
