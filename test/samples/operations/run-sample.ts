/** Runs the code samples of the documentation as processes, each with its interpreter. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, extname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/lib/project.js';
import { toolPath } from '../../support/tools.js';

export type Environment = Record<string, string>;

/** The folders of the samples: ids of operations, and `receiver`. */
export const folders = readdirSync(join(root, 'spec/samples'));

/** The samples of a folder, one in each language. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(root, 'spec/samples', folder));
}

/** An absolute address, because samples also run in folders in which no package can be found. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The command that runs a sample, or a changed copy of a sample in a folder with an absolute path. */
export function commandOf(folder: string, file: string): [program: string, ...args: string[]] {
  const path = join(isAbsolute(folder) ? folder : join(root, 'spec/samples', folder), file);
  if (extname(file) === '.sh') return ['sh', path];
  if (extname(file) === '.py') return [toolPath('python3'), path];
  if (extname(file) === '.php') return [toolPath('php'), path];
  return [process.execPath, '--import', tsx, path];
}

/** The environment of a sample without its own variables. It has no proxy and no configuration that could change the result. */
export function bareEnvironment(): Environment {
  return { PATH: [dirname(toolPath('curl')), process.env.PATH].join(delimiter) };
}

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a sample until it exits. */
export async function runSample(
  folder: string,
  file: string,
  variables: Environment,
  cwd = root,
): Promise<Outcome> {
  const [program, ...args] = commandOf(folder, file);
  const env = { ...bareEnvironment(), ...variables };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
