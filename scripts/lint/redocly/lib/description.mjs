/** Walks over a description that lies in many files: what is received, what is sent, and the schemas in it. */
import { methods } from '../../../description/keywords.mjs';

/**
 * @typedef {import('@redocly/openapi-core').UserContext} Context
 * @typedef {Context['location']} Location
 * @typedef {{ node: any, location: Location }} Place a node, and the file and pointer where it is written
 * @typedef {object} OperationPlace
 * @property {'path' | 'webhook' | 'callback'} kind
 * @property {string} name the path, the key of the webhook, or the key of the callback
 * @property {any} operation
 * @property {any[]} parameters of the path item and the operation, possibly references
 * @property {Location} location
 * @property {Location[]} parameterLocations
 * @typedef {object} MediaTypePlace
 * @property {OperationPlace} of
 * @property {string} [status] of a response; absent in a request
 * @property {any} mediaType
 * @property {Location} location
 */

/**
 * Follows references to the place where something is written; undefined where one leads nowhere, which is for
 * Redocly's `no-unresolved-refs` to report.
 *
 * @param {any} node @param {Location} location @param {Context} ctx
 * @returns {Place | undefined}
 */
export function follow(node, location, ctx) {
  let place = { node, location };
  for (let hops = 0; typeof place.node?.$ref === 'string'; hops += 1) {
    const next = ctx.resolve(place.node, place.location.source.absoluteRef);
    if (!next.location || hops > 20) return undefined;
    place = { node: next.node, location: next.location };
  }
  return place.node === undefined || place.node === null ? undefined : place;
}

/** @type {WeakMap<object, OperationPlace[]>} */
const operations = new WeakMap();

/**
 * Every operation: of the paths, of the webhooks, and of the callbacks.
 *
 * @param {any} root @param {Context} ctx in a visitor of Root
 */
export function operationPlaces(root, ctx) {
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

/** @returns {OperationPlace[]} */
function operationsOfItem(kind, name, item, at, ctx) {
  const place = follow(item, at, ctx);
  if (!place) return [];
  return methods
    .filter((method) => place.node[method])
    .flatMap((method) => {
      const operation = place.node[method];
      const location = place.location.child(method);
      const own = { kind, name, operation, location, ...parametersOf(place, operation, location) };
      return [own, ...callbacksOf(operation, location, ctx)];
    });
}

function callbacksOf(operation, location, ctx) {
  return entries(operation.callbacks, location.child('callbacks')).flatMap(
    ([name, callback, at]) => {
      const place = follow(callback, at, ctx);
      if (!place) return [];
      return entries(place.node, place.location).flatMap(([, item, itemAt]) =>
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
 * Every media type, of requests and responses.
 *
 * @param {any} root @param {Context} ctx
 * @returns {MediaTypePlace[]}
 */
export function mediaTypesOf(root, ctx) {
  return operationPlaces(root, ctx).flatMap((of) => {
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
  const place = body && follow(body, at, ctx);
  if (!place) return [];
  return entries(place.node.content, place.location.child('content')).map(
    ([, mediaType, location]) => ({ mediaType, location }),
  );
}

/**
 * The members of a map with their places.
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
 * The name of the file without its ending: what the bundler names a component after.
 *
 * @param {string} file
 */
export function baseName(file) {
  return (file.split(/[\\/]/).pop() ?? '').replace(/\.[^.]+$/, '');
}
