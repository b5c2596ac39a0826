import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseYaml, stringifyYaml } from '@redocly/openapi-core';
import { isList, isMap, type Node, type Tree } from './tree.js';

/** Matches the files that are not copied. In a real large API, all operations would share these files, too. */
const shared =
  /^components\/(headers|parameters|securitySchemes)\/|^examples\/responses\/error\.|\.md$/;

/**
 * Makes the descriptions in a `spec/` folder larger: copies all events and operations, with all their files. Every
 * copy has a new name and follows the lint rules. The lists of events, and the union of all events, also contain the
 * copies.
 *
 * Also copies the code samples of the operations, and removes the translations.
 *
 * @param times how often each event and operation exists afterwards; with 1, only the translations are removed
 */
export function multiply(folder: string, times: number): void {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  for (const path of all.filter(isTranslation)) rmSync(`${folder}/${path}`);
  const paths = all.filter((path) => path.endsWith('.yaml') && !isTranslation(path));
  const tree: Tree = new Map(
    paths.map((path) => [path, parseYaml(readFileSync(`${folder}/${path}`, 'utf8')) as Node]),
  );
  const changed = new Map(tree);
  const roots = [...tree].filter(([, node]) => isMap(node) && 'openapi' in node);
  const events = new Set(roots.flatMap(([, root]) => Object.keys(asMap(root).webhooks ?? {})));
  for (let copy = 2; copy <= times; copy += 1) {
    const copier = new Copier(tree, changed, events, copy);
    for (const [path] of roots) copier.extendRoot(path);
    for (const [path, node] of tree) if (isListOfEvents(node, events)) copier.extendLists(path);
  }
  for (const [path, node] of changed) {
    if (node !== tree.get(path))
      writeFileSync(`${folder}/${path}`, stringifyYaml(node, { lineWidth: -1, noRefs: true }));
  }
  multiplySamples(`${folder}/samples`, times);
}

/** Whether a file is a translation. Translations are removed, because the copies have no German texts. */
function isTranslation(path: string): boolean {
  return path.endsWith('.overlay.yaml');
}

/**
 * Copies the code samples of each operation. Does not copy the samples of the receiver, because all operations share
 * them.
 */
function multiplySamples(folder: string, times: number): void {
  for (const name of readdirSync(folder).filter((one) => one !== 'receiver')) {
    for (let copy = 2; copy <= times; copy += 1)
      cpSync(`${folder}/${name}`, `${folder}/${name}${copy}`, { recursive: true });
  }
}

/**
 * Creates one copy of the API. `number` becomes a part of every name in the copy. Copies a file as soon as a reference
 * leads to it.
 */
class Copier {
  constructor(
    private readonly tree: Tree,
    private readonly changed: Tree,
    private readonly events: ReadonlySet<string>,
    private readonly number: number,
  ) {}

  /** Adds the paths and webhooks of this copy to the main file of a description. */
  extendRoot(path: string): void {
    const source = asMap(this.tree.get(path));
    const target = structuredClone(asMap(this.changed.get(path)));
    for (const [url, item] of Object.entries(asMap(source.paths))) {
      asMap(target.paths)[`/copy${this.number}${url}`] = this.copyNode(item, path);
    }
    for (const [event, item] of Object.entries(asMap(source.webhooks))) {
      asMap(target.webhooks)[this.rename(event)] = this.copyNode(item, path);
    }
    this.changed.set(path, target);
  }

  /** Adds the events of this copy to a file that lists all events, or that has the union of all events. */
  extendLists(path: string): void {
    const source = asMap(this.tree.get(path));
    const target = structuredClone(asMap(this.changed.get(path)));
    for (const keyword of ['enum', 'x-extensible-enum', 'oneOf']) {
      if (isList(source[keyword]))
        (target[keyword] as Node[]).push(...(this.copyNode(source[keyword], path) as Node[]));
    }
    const mapping = asMap(asMap(source.discriminator).mapping);
    for (const [event, reference] of Object.entries(mapping)) {
      asMap(asMap(target.discriminator).mapping)[this.rename(event)] = this.copyReference(
        String(reference),
        path,
      );
    }
    this.changed.set(path, target);
  }

  private copyNode(node: Node | undefined, path: string): Node {
    if (isList(node)) return node.map((item) => this.copyNode(item, path));
    if (typeof node === 'string') return this.events.has(node) ? this.rename(node) : node;
    if (!isMap(node)) return node ?? null;
    const entries = Object.entries(node)
      // Do not copy the callbacks: the whole API has one receiver, for any number of operations.
      .filter(([key]) => key !== 'callbacks')
      .map(([key, value]): [string, Node] => {
        if (key === '$ref') return [key, this.copyReference(String(value), path)];
        if (key === 'operationId') return [key, `${String(value)}${this.number}`];
        if (key === 'examples' && isMap(value)) return [key, this.copyExamples(value, path)];
        return [key, this.copyNode(value, path)];
      });
    return Object.fromEntries(entries);
  }

  /** Copies examples. The new key of an example is its new file name, because the lint rules require this. */
  private copyExamples(examples: Record<string, Node>, path: string): Node {
    const copies = Object.values(examples).map((example) => this.copyNode(example, path));
    return Object.fromEntries(
      copies.map((copy) => [posix.basename(String(asMap(copy).$ref), '.yaml'), copy]),
    );
  }

  /** Copies the target of a reference, unless it is shared. @returns the reference to the copy */
  private copyReference(reference: string, from: string): string {
    const path = posix.join(posix.dirname(from), reference);
    const node = this.tree.get(path);
    if (node === undefined || shared.test(path) || isListOfEvents(node, this.events))
      return reference;
    const base = posix.basename(path, '.yaml');
    const name = renamed(base, this.number);
    const copied = posix.join(posix.dirname(path), `${name}.yaml`);
    if (!this.changed.has(copied)) {
      this.changed.set(copied, null);
      const copy = this.copyNode(node, path);
      this.changed.set(
        copied,
        isMap(copy) && copy.title === base ? { ...copy, title: name } : copy,
      );
    }
    return reference.replace(/[^/]+$/, `${name}.yaml`);
  }

  private rename(event: string): string {
    return `${event}${this.number}`;
  }
}

/**
 * Returns the name of a copy: `JobCreatedEvent` → `JobCreated2Event`, `createWebhook.200` → `createWebhook2.200`,
 * `Webhook` → `Webhook2`.
 */
function renamed(base: string, number: number): string {
  return base.replace(
    /^([^.]*?)(Event)?(\..*)?$/,
    (_, name: string, event = '', rest = '') => `${name}${number}${event}${rest}`,
  );
}

/** Whether a node is a list of all events, or the union of all events. */
function isListOfEvents(node: Node | undefined, events: ReadonlySet<string>): boolean {
  if (!isMap(node)) return false;
  if (isMap(node.discriminator)) return true;
  return [node.enum, node['x-extensible-enum']].some(
    (list) => isList(list) && list.some((one) => events.has(String(one))),
  );
}

function asMap(node: Node | undefined): Record<string, Node> {
  return isMap(node) ? node : {};
}
