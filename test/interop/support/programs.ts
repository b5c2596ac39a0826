/** Runs the tools that are installed in test/interop. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from '../../../src/common/failure.js';
import { root } from '../../../scripts/lib/project.js';

/** Returns the path of a file in a package that is installed in test/interop. */
export function packageFile(path: string): string {
  return join(root, 'test/interop/node_modules', path);
}

/** The URL of the loader of tsx. With this loader, node can run TypeScript files in any folder. */
export const tsxLoader: string = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;

/**
 * Returns the path of the Node that runs the tools. It may be newer than the Node of the tests, because several tools
 * need a newer version than this project.
 *
 * @throws Failure if npm has no newer Node for this platform, and the running Node is too old
 */
function newNode(): string {
  const installed = packageFile('node24/bin/node');
  if (existsSync(installed)) return installed;
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  throw new Failure(
    `npm has Node 24 only for Linux on x64, and this is Node ${process.versions.node}. Fix: run this command with Node 22 or later.`,
  );
}

export interface Finished {
  code: number;
  /** The lines that the program printed to both output streams, without colours, indentation and empty lines. */
  lines: string[];
  /** The standard output, unchanged. */
  stdout: string;
}

/** Runs a script with the newer Node, for at most two minutes. */
export function runTool(
  args: readonly string[],
  cwd: string,
  variables: Record<string, string> = {},
): Promise<Finished> {
  return runNode(newNode(), args, cwd, variables);
}

/** Runs a script with the Node of this process. The packages in the root of the project support this version. */
export function runScript(args: readonly string[], cwd: string): Promise<Finished> {
  return runNode(process.execPath, args, cwd, {});
}

function runNode(
  node: string,
  args: readonly string[],
  cwd: string,
  variables: Record<string, string>,
): Promise<Finished> {
  const env = {
    ...variables,
    PATH: process.env.PATH,
    NO_COLOR: '1',
    // Switch off telemetry and checks for newer versions, so that the tools make no request to another host.
    CI: 'true',
    DISABLE_TELEMETRY: '1',
    DO_NOT_TRACK: '1',
    KUBB_DISABLE_TELEMETRY: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
  const options = { cwd, env, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(node, args, options, (error, stdout, stderr) => {
      const printed = stripVTControlCharacters(stdout + stderr).split('\n');
      resolve({
        code: error ? Number(error.code ?? -1) : 0,
        lines: printed.map((line) => line.trim()).filter(Boolean),
        stdout,
      });
    });
  });
}
