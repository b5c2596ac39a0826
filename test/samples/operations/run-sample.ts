/** Runs a code sample of the documentation as a process, with the interpreter of its language. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, extname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/lib/project.js';
import { toolPath } from '../../support/tools.js';

export type Environment = Record<string, string>;

/** The folders of the samples. The name of a folder is the id of an operation, or `receiver`. */
export const folders = readdirSync(join(root, 'spec/samples'));

/** Returns the file names of the samples in a folder. There is one sample in each language. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(root, 'spec/samples', folder));
}

/**
 * The absolute URL of the package `tsx`. The URL is needed because the samples also run in folders from which Node
 * cannot find a package by its name.
 */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Returns the command that runs a sample. For a changed copy of a sample, `folder` is the absolute path of its folder.
 */
export function commandOf(folder: string, file: string): [program: string, ...args: string[]] {
  const path = join(isAbsolute(folder) ? folder : join(root, 'spec/samples', folder), file);
  if (extname(file) === '.sh') return ['sh', path];
  if (extname(file) === '.py') return [toolPath('python3'), path];
  if (extname(file) === '.php') return [toolPath('php'), path];
  return [process.execPath, '--import', tsx, path];
}

/**
 * Returns the environment variables that every sample gets: only PATH, because variables for a proxy or other settings
 * could change the result. The test adds the variables that the sample reads.
 */
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
