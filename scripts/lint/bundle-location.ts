import { methods } from '../description/keywords.mjs';

/**
 * The kinds of objects that have a name or an id. The key is the key of such an object in a document, for example
 * `post`, or of the list that contains such objects, for example `tags`. `id` is the property that contains the name or
 * id, and `noun` is the word for the object in messages.
 */
const named: Record<string, { id: string; noun: string }> = {
  ...Object.fromEntries(methods.map((key) => [key, { id: 'operationId', noun: 'operation' }])),
  tags: { id: 'name', noun: 'tag' },
  workflows: { id: 'workflowId', noun: 'workflow' },
  steps: { id: 'stepId', noun: 'step' },
};

/**
 * Describes a location in a bundle in words that help an author to find it in the source files. The words name the
 * component and the path inside the component. The author can find the file, because it has the same name as the
 * component.
 *
 * @param path the keys from the root of the bundle, or of a workflow, to the location
 * @returns an empty string for the root
 * @example
 * bundleLocation(bundle, ['components', 'schemas', 'Media', 'properties', 'url']); // schemas/Media, properties/url
 */
export function bundleLocation(document: unknown, path: readonly string[]): string {
  const [first, kind, component] = path;
  let name = '';
  let length = 0;
  if (first === 'components' && component !== undefined)
    [name, length] = [`${kind}/${component}`, 3];
  if (first === 'webhooks' && kind !== undefined) [name, length] = [`webhooks/${kind}`, 2];
  if (first === 'paths' && kind !== undefined) [name, length] = [`path ${kind}`, 2];
  let node = document;
  for (const [index, key] of path.entries()) {
    node = (node as Record<string, unknown> | null | undefined)?.[key];
    const { id = '', noun } = named[key] ?? named[path[index - 1] ?? ''] ?? {};
    const found = (node as Record<string, unknown> | null | undefined)?.[id];
    if (typeof found === 'string') [name, length] = [`${noun} ${found}`, index + 1];
  }
  const inside = path.slice(length).join('/');
  return [name, inside].filter((part) => part !== '').join(', ');
}
