import {
  operationsOf,
  type Document,
  type FoundOperation,
  type Operation,
  type PathItem,
} from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { plain } from './prose.js';

/** An operation as the reference lists it: with its title and its anchor. */
export interface ListedOperation {
  found: FoundOperation;
  /** Markdown. */
  title: string;
  /** The wire name of an event, or the operationId of any other operation. */
  anchor: string;
  /**
   * Markdown next to the title: `POST /webhook`. An event does not have a label, because the title of an event is
   * already its wire name.
   */
  label?: string;
  /** The operation that causes this callback; undefined for events and for calls of the API. */
  cause?: Cause;
}

/** The operation that causes a callback, and the expression that gives its URL. */
interface Cause {
  expression: string;
  by: Operation;
}

/** A cache of the listed operations of each document, because every page needs them. */
const listed = new WeakMap<Document, ListedOperation[]>();

/**
 * Lists every operation of a bundle once, in the order of the bundle. `liftCallbacks` has moved the callbacks to
 * `webhooks`, so `webhooks` contains callbacks and events. A callback has a `cause`, and an event does not.
 */
export function listedOperations(document: Document): ListedOperation[] {
  const known = listed.get(document);
  if (known) return known;
  const found = listOperations(document);
  listed.set(document, found);
  return found;
}

function listOperations(document: Document): ListedOperation[] {
  const causes = causesOf(document);
  return inOrder(document).map((found): ListedOperation => {
    const { kind, path, method, operation } = found;
    const { operationId, summary = operationId } = operation;
    const verb = method.toUpperCase();
    const common = { found, title: plain(summary), anchor: operationId };
    if (kind === 'path') return { ...common, label: code(`${verb} ${path}`) };
    const cause = causes.get(operationId);
    if (cause) return { ...common, label: code(verb), cause };
    return { found, title: code(path), anchor: path };
  });
}

/**
 * Returns the method and the path of a call as Markdown. For a callback, returns the method, the expression for the
 * URL, and a link to the operation that causes the callback.
 */
export function addressLine({ found, label, cause }: ListedOperation, context: Context): string {
  const verb = code(found.method.toUpperCase());
  if (cause)
    return context.words.callback(verb, code(cause.expression), operationLink(cause.by, context));
  return label ?? context.words.event(verb);
}

export function operationLink(
  { operationId, summary = operationId }: Operation,
  { link }: Context,
): string {
  return `[${plain(summary)}](${link(operationId)})`;
}

/**
 * Sorts the operations of each path by the order of their methods in the description, so that "create" stays before
 * "list".
 */
function inOrder(document: Document): FoundOperation[] {
  const items = { path: document.paths, webhook: document.webhooks, callback: undefined };
  const byItem = new Map<PathItem, FoundOperation[]>();
  for (const found of operationsOf(document)) {
    const item = items[found.kind]?.[found.path];
    if (item) byItem.set(item, [...(byItem.get(item) ?? []), found]);
  }
  return [...byItem].flatMap(([item, found]) => {
    const methods = Object.keys(item);
    return found.toSorted((a, b) => methods.indexOf(a.method) - methods.indexOf(b.method));
  });
}

/** Returns the cause of each callback, by the operationId of the callback. */
function causesOf(document: Document): Map<string, Cause> {
  const causes = new Map<string, Cause>();
  let by: Operation | undefined;
  for (const { kind, path, operation } of operationsOf(document)) {
    if (kind !== 'callback') by = operation;
    else if (by) causes.set(operation.operationId, { expression: path, by });
  }
  return causes;
}
