/** Writes the overlay action that would translate some texts. It contains the English texts, for the author to replace. */
import type { Document } from '../description/openapi.js';
import { digestsOf } from '../description/translated-texts.js';
import { toYaml } from '../description/yaml.js';

/** The number of keys in the target of an action: `paths./webhook.post` has 3. The default is 1. */
const depths: Record<string, number> = { components: 3, paths: 3, webhooks: 3 };

/**
 * The target of the action that translates a text. For a text inside an array, it is the item and not the array, because
 * an overlay appends the update of an array to the array.
 *
 * @param path keys from the root of the bundle
 */
export function targetOf(bundle: Document, path: readonly string[]): readonly string[] {
  let end = Math.min(depths[path[0] ?? ''] ?? 1, path.length - 1);
  let node: unknown = bundle;
  for (const [index, key] of path.entries()) {
    if (Array.isArray(node)) end = Math.max(end, index + 1);
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  return path.slice(0, end);
}

/**
 * An action in YAML, indented like the actions in an overlay file.
 *
 * @param target keys from the root of the bundle
 * @param texts the texts with their keys below the target; without `text`, the action contains the English
 * @example
 * actionFor(bundle, ['info'], [{ path: ['title'], english: 'An API' }]);
 * //   - target: $.info
 * //     x-english: 1f0e9d
 * //     update:
 * //       title: An API
 */
export function actionFor(
  bundle: Document,
  target: readonly string[],
  texts: readonly { path: readonly string[]; english: string; text?: string }[],
): string {
  const update: Record<string, unknown> = {};
  for (const { path, english, text = english } of texts) {
    let node = update;
    for (const key of path.slice(0, -1)) node = (node[key] ??= {}) as Record<string, unknown>;
    node[path.at(-1)!] = text;
  }
  const lines = toYaml(update).trimEnd().split('\n');
  return [
    `  - target: ${jsonPathOf(bundle, target)}`,
    `    x-english: ${digestsOf(texts)}`,
    '    update:',
    ...lines.map((line) => (line === '' ? '' : `      ${line}`)),
  ].join('\n');
}

/** A JSONPath such as `$.paths['/webhook'].post`. Tags are selected by name, because their order has no meaning. */
function jsonPathOf(bundle: Document, keys: readonly string[]): string {
  let node: unknown = bundle;
  let text = '$';
  for (const [index, key] of keys.entries()) {
    const name = keys[index - 1] === 'tags' && bundle.tags?.[Number(key)]?.name;
    if (name) text += `[?(@.name==${quoted(name)})]`;
    else if (Array.isArray(node)) text += `[${key}]`;
    else text += /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${quoted(key)}]`;
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  return text;
}

function quoted(name: string): string {
  return `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
