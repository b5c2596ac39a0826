/** A project of a user: a folder below the packed package, so that it finds it as an installed one. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Consumer } from '../../package/consumer.js';
import { privatePackage } from '../../support/private-package.js';

export interface Project {
  folder: string;
  /** The package, packed. */
  tarball: string;
  write(file: string, text: string): void;
  read(file: string): string;
  /** Lets the project find a package of test/consumers by its name, or by another one. */
  link(name: string, installed?: string): void;
  /**
   * Runs a program with Node in the folder.
   *
   * @returns what it prints on its standard output
   * @throws with both outputs when it fails
   */
  run(program: readonly string[], options?: RunOptions): Promise<string>;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** The path of another Node. */
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
    const place = join(folder, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  write('package.json', JSON.stringify({ name: 'user', private: true, ...manifest }));
  return {
    folder,
    tarball,
    write,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    link(as, source = as) {
      const place = join(folder, 'node_modules', as);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(installed(source), place, 'junction');
    },
    run: (program, { env = {}, node = process.execPath } = {}) =>
      new Promise((resolve, reject) => {
        const settings = {
          cwd: folder,
          // Without the settings of Vitest, which the tools would read, too.
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
