/**
 * A simulated project of a user. Its folder is below the folder of the packed package, so that its imports find the
 * package like an installed package.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Consumer } from '../../package/consumer.js';
import { privatePackage } from '../../support/private-package.js';

export interface Project {
  folder: string;
  /** The path of the packed package. */
  tarball: string;
  write(file: string, text: string): void;
  read(file: string): string;
  /**
   * Links a package of test/consumers into the `node_modules` of the project, as `name`.
   *
   * @param installed the name of the package in test/consumers, if it differs from `name`
   */
  link(name: string, installed?: string): void;
  /**
   * Runs a program with Node in the folder of the project.
   *
   * @returns the standard output
   * @throws Error with both outputs, if the program fails
   */
  run(program: readonly string[], options?: RunOptions): Promise<string>;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** The path of the Node that runs the program. Default: the Node of this process. */
  node?: string;
}

export const { installed, versionOf } = privatePackage('test/consumers');

export function newProject(
  { folder: parent, tarball }: Consumer,
  name: string,
  manifest: object = { type: 'module' },
): Project {
  const folder = join(parent, name);
  const write = (file: string, text: string) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write('package.json', JSON.stringify({ name: 'user', private: true, ...manifest }));
  return {
    folder,
    tarball,
    write,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    link(as, source = as) {
      const path = join(folder, 'node_modules', as);
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(installed(source), path, 'junction');
    },
    run: (program, { env = {}, node = process.execPath } = {}) =>
      new Promise((resolve, reject) => {
        const settings = {
          cwd: folder,
          // Remove the environment variables that Vitest sets, because the tools would also read them.
          env: { ...withoutVitest(), ...env },
          maxBuffer: 2 ** 26,
        };
        execFile(node, program, settings, (error, stdout, stderr) => {
          if (error)
            reject(new Error(`${program.join(' ')} ended with ${error.code}:\n${stdout}${stderr}`));
          else resolve(stdout);
        });
      }),
  };
}

function withoutVitest(): NodeJS.ProcessEnv {
  const own = /^(VITEST|VITE_|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$|MODE$|BASE_URL$|SSR$|npm_)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.test(name) || name === 'npm_config_cache'),
  );
}
