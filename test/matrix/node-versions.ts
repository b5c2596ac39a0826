/** The versions of Node in test/matrix/package.json, and the environment in which a program runs with one of them. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { root } from '../../scripts/lib/project.js';

const folder = join(root, 'test/matrix');

export interface NodeVersion {
  /** The major version, by which `--node` selects it. */
  major: string;
  version: string;
}

export const nodeVersions: readonly NodeVersion[] = Object.entries(
  (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    }
  ).dependencies,
)
  .filter(([name]) => /^node\d+$/.test(name))
  .map(([name, version]) => ({
    major: name.slice('node'.length),
    version: version.replace(/^.*@/, ''),
  }));

/** @throws Failure for a version that is not in package.json */
export function selectVersions(majors: readonly string[] | undefined): readonly NodeVersion[] {
  if (majors === undefined) return nodeVersions;
  return majors.map((major) => {
    const found = nodeVersions.find((one) => one.major === major);
    if (found) return found;
    throw new Failure(
      `--node ${major} is not a version of the matrix. Fix: use one of ${nodeVersions.map((one) => one.major).join(', ')}.`,
    );
  });
}

/**
 * Returns the environment in which `node` and `npm` are those of the matrix.
 *
 * @param bin a new folder for the links to both programs
 */
export function environmentOf({ major }: NodeVersion, bin: string): NodeJS.ProcessEnv {
  mkdirSync(bin);
  const modules = join(folder, 'node_modules');
  symlinkSync(join(modules, `node${major}/bin/node`), join(bin, 'node'));
  for (const program of ['npm', 'npx'])
    symlinkSync(join(modules, `npm/bin/${program}-cli.js`), join(bin, program));
  return { ...withoutNpm(process.env), PATH: `${bin}${delimiter}${process.env['PATH']}` };
}

/** Removes the variables with which `npm run matrix` would tell the other npm which project and which Node to use. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = /^npm_config_(?:cache|registry|userconfig|https?_proxy|proxy|noproxy|cafile)$/i;
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => !/^npm_/i.test(name) || kept.test(name))
      .filter(([name]) => !['INIT_CWD', 'NODE', 'NODE_OPTIONS'].includes(name)),
  );
}
