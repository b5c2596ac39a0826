/** Finds the page and the field where a part of a description is shown. */
import { type Document, resolve } from '../../description/openapi.js';
import { isNameMap } from '../../description/texts.js';
import { type ListedOperation, listedOperations } from './address.js';
import type { Context } from './context.js';
import type { Parameter } from './parameter.js';
import { sharedResponses } from './responses.js';

/** Keys from the root of the document. */
export type Path = readonly string[];

export interface Location {
  /** An anchor of `Context.link`. */
  anchor: string;
  /** The field at the anchor: `data.responseDetails`; empty for everything at the anchor. */
  field: string;
}

/** The paths of the references to each component. */
export type Users = ReadonlyMap<string, readonly Path[]>;

export function usersOf(document: Document): Users {
  const users = new Map<string, Path[]>();
  const collect = (node: unknown, path: Path): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref } = node as { $ref?: unknown };
    if (typeof $ref === 'string') users.set($ref, [...(users.get($ref) ?? []), path]);
    // A callback is lifted to the webhooks.
    for (const [key, value] of Object.entries(node))
      if (key !== 'callbacks' || isNameMap(path)) collect(value, [...path, key]);
  };
  collect(document, []);
  return users;
}

/**
 * The location of a part of a description. A component without its own section is described where it is used.
 *
 * @returns undefined for a component that is not used
 */
export function locationOf(path: Path, context: Context, users: Users): Location | undefined {
  const { document } = context;
  const [first, kind = '', name = '', ...inside] = path;
  if (first !== 'components') {
    const operation = operationAt(path, document);
    const rest = name === 'parameters' ? path.slice(2) : inside;
    return operation && { anchor: operation.anchor, field: fieldAt(rest, '', path, document) };
  }
  if (kind === 'securitySchemes') return { anchor: `security-${name}`, field: '' };
  if (kind === 'schemas' && context.hasSection(name))
    return { anchor: `schema-${name}`, field: fieldAt(inside, '', path, document) };
  if (kind === 'responses' && sharedResponses(document).has(name))
    return { anchor: `response-${name}`, field: fieldAt(inside, name, path, document) };
  const [user] = users.get(`#/components/${kind}/${name}`) ?? [];
  if (!user) return undefined;
  const isChoice = ['oneOf', 'anyOf'].includes(user.at(-2) ?? '');
  return locationOf([...user, ...(isChoice ? ['choice', name] : []), ...inside], context, users);
}

/** The operation that contains a path. */
export function operationAt(
  [root, item, method]: Path,
  document: Document,
): ListedOperation | undefined {
  return listedOperations(document).find(
    ({ found }) =>
      `${found.kind}s` === root &&
      found.path === item &&
      // The parameters of a path belong to each of its operations.
      (found.method === method || method === 'parameters'),
  );
}

/**
 * The field at the end of a path, as the pages name it.
 *
 * @param rest the end of the path
 * @param start the field at which `rest` begins
 */
function fieldAt(rest: Path, start: string, path: Path, document: Document): string {
  let field = start;
  /** The prefix of the paths of nested fields. */
  let prefix = start;
  for (let index = 0; index < rest.length; index++) {
    const key = rest[index]!;
    const next = rest[index + 1] ?? '';
    const within = [prefix, next].filter(Boolean).join('.');
    switch (key) {
      case 'requestBody':
        field = 'request';
        break;
      case 'parameters': {
        const end = path.length - rest.length + index + 2;
        field = prefix = parameterAt(path.slice(0, end), document).name;
        index++;
        break;
      }
      case 'responses':
      case 'headers':
      case 'properties':
        field = prefix = within;
        index++;
        break;
      case 'choice':
        prefix = within;
        index++;
        break;
      case 'content':
      case 'allOf':
      case 'oneOf':
      case 'anyOf':
        index++;
    }
  }
  return field;
}

function parameterAt(path: Path, document: Document): Parameter {
  const node = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
  return resolve(document, node as Parameter);
}

/** The name of a header, which is the key of the references to it. */
export function headerName(component: string, users: Users): string {
  const [user] = users.get(`#/components/headers/${component}`) ?? [];
  return user?.at(-1) ?? component;
}
