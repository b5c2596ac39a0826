/** Functions that find the operations and the media types of a description that consists of many files. */
import { methods } from '../../../description/keywords.mjs';

/**
 * @typedef {import('@redocly/openapi-core').UserContext} Context
 * @typedef {Context['location']} Location
 */

/** @typedef {{ node: any, location: Location }} LocatedNode a node, and the file and pointer of its definition */

/**
 * @typedef {object} LocatedOperation
 * @property {'path' | 'webhook' | 'callback'} kind
 * @property {string} name the path, the key of the webhook, or the key of the callback.
 * @property {any} operation
 * @property {any[]} parameters the parameters of the path item and of the operation; each can be a reference.
 * @property {Location} location
 * @property {Location[]} parameterLocations
 */

/**
 * @typedef {object} LocatedMediaType
 * @property {LocatedOperation} of
 * @property {string} [status] the status of a response; absent for a request.
 * @property {any} mediaType
 * @property {Location} location
 */

/**
 * Returns a node with its location. If the node is a reference, returns the node to which the reference leads. Returns
 * undefined if a reference cannot be resolved, because Redocly's rule `no-unresolved-refs` reports that.
 *
 * @param {any} node @param {Location} location @param {Context} ctx
 * @returns {LocatedNode | undefined}
 */
export function follow(node, location, ctx) {
  let located = { node, location };
  for (let hops = 0; typeof located.node?.$ref === 'string'; hops += 1) {
    const next = ctx.resolve(located.node, located.location.source.absoluteRef);
    if (!next.location || hops > 20) return undefined;
    located = { node: next.node, location: next.location };
  }
  return located.node === undefined || located.node === null ? undefined : located;
}

/** @type {WeakMap<object, LocatedOperation[]>} */
const operations = new WeakMap();

/**
 * Lists every operation in the paths, the webhooks and the callbacks of a description.
 *
 * @param {any} root @param {Context} ctx the context of a visitor of Root
 */
export function locatedOperations(root, ctx) {
  let found = operations.get(root);
  if (!found) {
    found = [
      ...entries(root.paths, ctx.location.child('paths')).flatMap(([name, item, at]) =>
        operationsOfItem('path', name, item, at, ctx),
      ),
      ...entries(root.webhooks, ctx.location.child('webhooks')).flatMap(([name, item, at]) =>
        operationsOfItem('webhook', name, item, at, ctx),
      ),
    ];
    operations.set(root, found);
  }
  return found;
}

/** @returns {LocatedOperation[]} */
function operationsOfItem(kind, name, item, at, ctx) {
  const located = follow(item, at, ctx);
  if (!located) return [];
  return methods
    .filter((method) => located.node[method])
    .flatMap((method) => {
      const operation = located.node[method];
      const location = located.location.child(method);
      const own = {
        kind,
        name,
        operation,
        location,
        ...parametersOf(located, operation, location),
      };
      return [own, ...callbacksOf(operation, location, ctx)];
    });
}

function callbacksOf(operation, location, ctx) {
  return entries(operation.callbacks, location.child('callbacks')).flatMap(
    ([name, callback, at]) => {
      const located = follow(callback, at, ctx);
      if (!located) return [];
      return entries(located.node, located.location).flatMap(([, item, itemAt]) =>
        operationsOfItem('callback', name, item, itemAt, ctx),
      );
    },
  );
}

function parametersOf(item, operation, location) {
  const both = [
    [item.node.parameters, item.location],
    [operation.parameters, location],
  ];
  return {
    parameters: both.flatMap(([parameters]) => parameters ?? []),
    parameterLocations: both.flatMap(([parameters, at]) =>
      (parameters ?? []).map((_, index) => at.child(['parameters', index])),
    ),
  };
}

/**
 * Lists the media types of all requests and responses.
 *
 * @param {any} root @param {Context} ctx
 * @returns {LocatedMediaType[]}
 */
export function mediaTypesOf(root, ctx) {
  return locatedOperations(root, ctx).flatMap((of) => {
    const { operation, location } = of;
    const request = contentOf(operation.requestBody, location.child('requestBody'), ctx);
    const responses = entries(operation.responses, location.child('responses')).flatMap(
      ([status, response, at]) =>
        contentOf(response, at, ctx).map((content) => ({ ...content, status })),
    );
    return [...request, ...responses].map((content) => ({ of, ...content }));
  });
}

function contentOf(body, at, ctx) {
  const located = body && follow(body, at, ctx);
  if (!located) return [];
  return entries(located.node.content, located.location.child('content')).map(
    ([, mediaType, location]) => ({ mediaType, location }),
  );
}

/**
 * Lists the entries of an object with their locations. Extensions (`x-…`) are left out.
 *
 * @param {any} map @param {Location} location
 * @returns {[string, any, Location][]}
 */
export function entries(map, location) {
  if (typeof map !== 'object' || map === null) return [];
  return Object.keys(map)
    .filter((key) => !key.startsWith('x-'))
    .map((key) => [key, map[key], location.child(key)]);
}

/**
 * Returns the name of a file without its extension. The bundler uses this name for the component in the file.
 *
 * @param {string} file
 */
export function baseName(file) {
  return (file.split(/[\\/]/).pop() ?? '').replace(/\.[^.]+$/, '');
}
