import { methods } from '../description/keywords.mjs';

/** Objects that have a name or id as a property, by their key or the key of their list. `noun` is for messages. */
const named: Record<string, { id: string; noun: string }> = {
  ...Object.fromEntries(methods.map((key) => [key, { id: 'operationId', noun: 'operation' }])),
  tags: { id: 'name', noun: 'tag' },
  workflows: { id: 'workflowId', noun: 'workflow' },
  steps: { id: 'stepId', noun: 'step' },
};

/**
 * A location in a bundle, in the terms of an author: the component, whose file has the same name, and the path inside it.
 *
 * @param path keys from the root of the bundle, or of a workflow
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
