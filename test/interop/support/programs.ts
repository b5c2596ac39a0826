/** Runs the tools of the private package. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from '../../../src/common/failure.js';
import { root } from '../../../scripts/lib/project.js';

/** A file of an installed package. */
export function packageFile(path: string): string {
  return join(root, 'test/interop/node_modules', path);
}

/** What lets node run TypeScript from anywhere. */
export const tsxLoader: string = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;

/**
 * The Node that runs the tools: several of them need a newer one than this project does.
 *
 * @throws Failure where npm has none for this platform, and the one that runs is too old
 */
function newNode(): string {
  const installed = packageFile('node24/bin/node');
  if (existsSync(installed)) return installed;
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  throw new Failure(
    `npm has Node 24 only for Linux on x64, and this is Node ${process.versions.node}. Fix: run it with Node 22 or newer.`,
  );
}

export interface Finished {
  code: number;
  /** The lines that it printed on both streams, without colours, indentation and empty ones. */
  lines: string[];
  /** The first of them as it came. */
  stdout: string;
}

/** Runs a script with the new Node, for two minutes at most. */
export function runTool(
  args: readonly string[],
  cwd: string,
  variables: Record<string, string> = {},
): Promise<Finished> {
  return runNode(newNode(), args, cwd, variables);
}

/** Runs a script with the Node of this process: what the root's own packages are made for. */
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
    // Tools look for newer versions and report who uses them: nothing of this suite leaves the machine.
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
