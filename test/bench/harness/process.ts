import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';

export interface Finished {
  seconds: number;
  output: string;
}

/**
 * Runs a script of Node's to its end and takes the time, start-up included.
 *
 * @param more environment variables beside those of this process
 * @throws Error with everything that the script printed, when it fails: half the work must not count as fast
 */
export function runNode(
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // Looking for a newer release would time the network.
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

/** A file of an installed package: calling it with node leaves the start-up of npx out. */
export function packageFile(path: string): string {
  // Contestants are packages of the benchmarks, tools that the project uses itself are its own.
  const own = join(benchFolder, 'node_modules', path);
  return existsSync(own) ? own : join(root, 'node_modules', path);
}

/** The package of the benchmarks, which has the contestants. */
export const benchFolder = join(root, 'test/bench');
