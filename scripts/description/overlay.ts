/** The part of OpenAPI Overlays that translations need: actions that update the nodes at their target. */
import { type JsonValue, query } from 'jsonpath-rfc9535';
import type { Document } from './openapi.js';

export interface Overlay {
  overlay: string;
  info: { title: string; version: string };
  actions: Action[];
}

export interface Action {
  /** A JSONPath (RFC 9535) into the bundle. */
  target: string;
  update?: unknown;
  /** Digests of the English texts that the action translates (see translated-texts.ts). YAML may read one as a number. */
  'x-english'?: string | number;
}

/**
 * A copy of a bundle with overlays applied, one after the other. An action without a match changes nothing, as the
 * specification demands.
 *
 * @throws Error if a target is not a JSONPath
 */
export function applyOverlays(bundle: Document, overlays: readonly Overlay[]): Document {
  const changed = structuredClone(bundle);
  for (const { target, update } of overlays.flatMap(({ actions }) => actions)) {
    for (const node of nodesAt(changed, target)) merge(node, update);
  }
  return changed;
}

/** Whether a target is a valid JSONPath. */
export function isJsonPath(target: string): boolean {
  try {
    query({}, target);
    return true;
  } catch {
    return false;
  }
}

/**
 * The objects and arrays at a target.
 *
 * @throws Error if the target is not a JSONPath
 */
export function nodesAt(document: Document, target: string): object[] {
  const found: unknown[] = query(document as JsonValue, target);
  return found.filter(isContainer);
}

/** Merges objects, appends to arrays, and replaces all other values (Overlay 1.0, 4.4.3.1). */
function merge(node: object, update: unknown): void {
  if (Array.isArray(node)) {
    node.push(...structuredClone(Array.isArray(update) ? update : [update]));
    return;
  }
  if (!isContainer(update)) return;
  const target = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(update)) {
    const present = target[key];
    if (isContainer(present) && isContainer(value)) merge(present, value);
    else target[key] = structuredClone(value);
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
