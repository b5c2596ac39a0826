/**
 * Applies OpenAPI Overlays. It supports only the part that translations need: actions with a `target` and an `update`.
 */
import { type JsonValue, query } from 'jsonpath-rfc9535';
import type { Document } from './openapi.js';

export interface Overlay {
  overlay: string;
  info: { title: string; version: string };
  actions: Action[];
}

export interface Action {
  /** A JSONPath (RFC 9535) that selects the nodes of the bundle to change. */
  target: string;
  update?: unknown;
  /**
   * The digests of the English texts that the action translates (see translated-texts.ts). YAML reads the value as a
   * number if it is a single digest that consists only of digits.
   */
  'x-english'?: string | number;
}

/**
 * Returns a copy of a bundle to which the overlays are applied, one after another. An action whose target matches
 * nothing changes nothing, as the specification demands.
 *
 * @throws Error if the target of an action is not a JSONPath
 */
export function applyOverlays(bundle: Document, overlays: readonly Overlay[]): Document {
  const changed = structuredClone(bundle);
  for (const { target, update } of overlays.flatMap(({ actions }) => actions)) {
    for (const node of nodesAt(changed, target)) merge(node, update);
  }
  return changed;
}

/** Tells whether the target of an action is a valid JSONPath. */
export function isJsonPath(target: string): boolean {
  try {
    query({}, target);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the objects and arrays in a document that match the target of an action.
 *
 * @throws Error if the target is not a JSONPath
 */
export function nodesAt(document: Document, target: string): object[] {
  const found: unknown[] = query(document as JsonValue, target);
  return found.filter(isContainer);
}

/**
 * Applies an update to a node: adds items to an array, merges objects, and replaces all other values (Overlay 1.0,
 * 4.4.3.1).
 */
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
