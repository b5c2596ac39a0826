/** Creates a project that contains a recipe as its program, and has the packed package installed. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';
import type { Consumer } from '../../package/consumer.js';
import type { Host, Variant } from './host.js';

export interface Project {
  folder: string;
  /** The path of the recipe in the project. */
  program: string;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const hostModules = join(root, 'test/hosts/node_modules');

export function writeProject(
  consumer: Consumer,
  name: string,
  { recipe, program = 'server.ts', packages, isSelfContained, files = {} }: Host,
  { edits = [], files: others = {} }: Variant,
): Project {
  let text = read(recipe);
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2)
      throw new Error(`${recipe} must have ${JSON.stringify(from)} exactly once.`);
    text = text.replace(from, () => to);
  }
  const all = {
    'package.json': '{ "type": "module" }\n',
    [join(dirname(program), 'receiver.ts')]: read('test/samples/receiver/receiver.ts'),
    [program]: text,
    ...files,
    ...others,
  };
  for (const [file, content] of Object.entries(all)) consumer.write(join(name, file), content);
  const folder = join(consumer.folder, name);
  const modules = join(folder, 'node_modules');
  if (isSelfContained) linkFiles(consumer.packed, join(modules, 'kaizala-webhooks'));
  for (const [as, source] of Object.entries(packages)) {
    if (isSelfContained) installFiles(source, as, modules);
    else {
      mkdirSync(dirname(join(modules, as)), { recursive: true });
      symlinkSync(join(hostModules, source), join(modules, as), 'junction');
    }
  }
  return { folder, program: join(folder, program) };
}

/**
 * Installs a package and its dependencies as real files, because a bundler treats a symbolic link as a file outside the
 * project.
 */
function installFiles(source: string, as: string, modules: string): void {
  const from = [hostModules, join(root, 'node_modules')]
    .map((folder) => join(folder, source))
    .find((folder) => existsSync(folder));
  const to = join(modules, as);
  // The package may be missing, because npm does not install packages for another platform.
  if (from === undefined || existsSync(to)) return;
  linkFiles(from, to);
  installDependencies(to, modules);
}

function installDependencies(folder: string, modules: string): void {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'optionalDependencies', Record<string, string> | undefined>;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const own = join(folder, 'node_modules', name);
    // A nested package was already linked together with its parent, so install only the dependencies of the nested
    // package.
    if (existsSync(own)) installDependencies(own, modules);
    else installFiles(name, name, modules);
  }
}

/**
 * Creates hard links to all files of a folder. Copies would be slow, because a framework and its compiler have hundreds
 * of megabytes.
 */
function linkFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, file.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(file, target);
    } catch {
      // Copy the file if a hard link is impossible, because the target is on another disk.
      copyFileSync(file, target);
    }
  }
}
