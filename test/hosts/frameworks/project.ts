/** A project that has installed the package as it ships, with a recipe as its program. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';
import type { Consumer } from '../../package/consumer.js';
import type { Host, Variant } from './hosts.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** @returns the program */
export function writeProgram(
  consumer: Consumer,
  folder: string,
  { recipe, packages }: Host,
  { edits = [] }: Variant,
): string {
  let text = read(recipe);
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2)
      throw new Error(`${recipe} does not have ${JSON.stringify(from)} once.`);
    text = text.replace(from, () => to);
  }
  consumer.write(`${folder}/receiver.ts`, read('test/samples/receiver/receiver.ts'));
  consumer.write(`${folder}/package.json`, '{ "type": "module" }\n');
  consumer.write(`${folder}/server.ts`, text);
  const modules = join(consumer.folder, folder, 'node_modules');
  for (const [name, source] of Object.entries(packages)) {
    const place = join(modules, name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'test/hosts/node_modules', source), place, 'junction');
  }
  return join(consumer.folder, folder, 'server.ts');
}
