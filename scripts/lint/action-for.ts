/**
 * Writes a draft of an overlay action that translates given texts. The draft contains the English texts, which the
 * author replaces with translations.
 */
import type { Document } from '../description/openapi.js';
import { digestsOf } from '../description/translated-texts.js';
import { toYaml } from '../description/yaml.js';

/**
 * The number of keys in the target of an action. It depends on the first key of the target. For example, a target that
 * begins with `paths` has 3 keys: `paths./webhook.post`. The default is 1.
 */
const depths: Record<string, number> = { components: 3, paths: 3, webhooks: 3 };

/**
 * Returns the target of the action that translates a text. If the text is inside an array, the target is the item of
 * the array that contains the text. The target cannot be the array itself, because an overlay would append the
 * translation to the array.
 *
 * @param path the keys from the root of the bundle to the text
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
 * Returns an overlay action as YAML, indented like the actions in an overlay file.
 *
 * @param target the keys from the root of the bundle to the target
 * @param texts the texts to translate, each with its path from the target. `text` is the translation; if it is missing,
 * the action contains the English text.
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

/**
 * Converts keys to a JSONPath such as `$.paths['/webhook'].post`. The path selects a tag by its name and not by its
 * index, because the order of the tags has no meaning.
 */
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
