/** Finds where the documentation shows a part of a description: at which anchor, and at which field. */
import { type Document, resolve } from '../../description/openapi.js';
import { isNameMap } from '../../description/texts.js';
import { type ListedOperation, listedOperations } from './address.js';
import type { Context } from './context.js';
import type { Parameter } from './parameter.js';
import { sharedResponses } from './responses.js';

/** The keys that lead from the root of the document to a part of it. */
export type Path = readonly string[];

export interface Location {
  /** The anchor to pass to `Context.link`. */
  anchor: string;
  /** The path of the field at the anchor: `data.responseDetails`. Empty if the whole content at the anchor is meant. */
  field: string;
}

/** For each component, the paths of all references to it. The key is the `$ref`. */
export type Users = ReadonlyMap<string, readonly Path[]>;

export function usersOf(document: Document): Users {
  const users = new Map<string, Path[]>();
  const collect = (node: unknown, path: Path): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref } = node as { $ref?: unknown };
    if (typeof $ref === 'string') users.set($ref, [...(users.get($ref) ?? []), path]);
    // Skip `callbacks`, because the callbacks are also under `webhooks`.
    for (const [key, value] of Object.entries(node))
      if (key !== 'callbacks' || isNameMap(path)) collect(value, [...path, key]);
  };
  collect(document, []);
  return users;
}

/**
 * Returns the location of a part of a description. If the part is in a component without a section, this is the
 * location of the first use of the component.
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

/** Returns the operation that contains a part of the document. */
export function operationAt(
  [root, item, method]: Path,
  document: Document,
): ListedOperation | undefined {
  return listedOperations(document).find(
    ({ found }) =>
      `${found.kind}s` === root &&
      found.path === item &&
      // The parameters of a path item belong to each operation of the path item.
      (found.method === method || method === 'parameters'),
  );
}

/**
 * Returns the field to which a path leads, by the name that the pages use: `data.responseDetails`.
 *
 * @param rest the end of the path
 * @param start the field at which `rest` begins
 */
function fieldAt(rest: Path, start: string, path: Path, document: Document): string {
  let field = start;
  /** The path of the enclosing field, to which the names of nested fields are appended. */
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

/** Returns the name of a header component, which is the key under which responses refer to it. */
export function headerName(component: string, users: Users): string {
  const [user] = users.get(`#/components/headers/${component}`) ?? [];
  return user?.at(-1) ?? component;
}
