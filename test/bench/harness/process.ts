import { spawn, type StdioOptions } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';

export interface Finished {
  seconds: number;
  output: string;
}

/**
 * Runs a script with Node until it ends. Measures the time, including the start of Node.
 *
 * @param more environment variables in addition to those of this process
 * @param into a file for the standard output; without it, the standard output becomes a part of the returned output
 * @throws Error with the whole output, if the script fails: a script that stops early must not look fast
 */
export function runNode(
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
  into?: string,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // Switch off Redocly's check for a newer release, because the time would include a network request.
    const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', ...more };
    const file = into === undefined ? undefined : openSync(into, 'w');
    const stdio: StdioOptions = ['ignore', file ?? 'pipe', 'pipe'];
    const child = spawn(process.execPath, args, { cwd, env, stdio });
    if (file !== undefined) closeSync(file);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, output });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/**
 * Returns the path of a file in an installed package. The benchmarks run such files with node, to avoid the start of
 * npx.
 */
export function packageFile(path: string): string {
  // Tools that are only compared are installed in test/bench/. Tools that the project also uses are installed in the
  // root.
  const own = join(benchFolder, 'node_modules', path);
  return existsSync(own) ? own : join(root, 'node_modules', path);
}

/** The folder of the benchmarks. Its package.json lists the tools that are only compared. */
export const benchFolder = join(root, 'test/bench');
