import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';

export interface Finished {
  seconds: number;
  output: string;
}

/**
 * Runs a script with Node to its end, and measures the time, including the start-up.
 *
 * @param more environment variables in addition to those of this process
 * @throws Error with the whole output, if the script fails: incomplete work must not count as fast
 */
export function runNode(
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // A check for a newer release would add the time of the network.
    const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', ...more };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, output });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** The path of a file in an installed package. Running the file with node avoids the start-up of npx. */
export function packageFile(path: string): string {
  // Contestants are packages of test/bench/; tools that the project itself uses are packages of the root.
  const own = join(benchFolder, 'node_modules', path);
  return existsSync(own) ? own : join(root, 'node_modules', path);
}

/** The folder of the benchmarks' package, which has the contestants. */
export const benchFolder = join(root, 'test/bench');
