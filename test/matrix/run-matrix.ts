import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { cleanCopy } from './clean-copy.js';
import { environmentOf, type NodeVersion } from './node-versions.js';
import { type Runner, type StepName, steps } from './steps.js';

export interface Result {
  outcome: 'passed' | 'failed';
  /** The time that the step took, in ms. */
  time: number;
}

/** The results of the steps of one version. A step that did not run has no result. */
export type Results = Map<StepName, Result>;

/** The longest time that one command may take, in ms. `npm test` takes five minutes on two cores. */
const patience = 45 * 60_000;

/**
 * Runs the steps with a version of Node, in a clean copy of the project. A step that fails does not stop the others,
 * except for `install`, because they need its packages.
 *
 * @param print prints a line, or the output of a command that has failed
 */
export async function runVersion(
  root: string,
  node: NodeVersion,
  names: readonly StepName[],
  print: (text: string) => void,
): Promise<Results> {
  const results: Results = new Map();
  const copy = cleanCopy(root);
  const scratch = mkdtempSync(join(tmpdir(), 'kaizala-matrix-'));
  const run = runner(environmentOf(node, join(scratch, 'bin')));
  const place = {
    project: copy.path,
    consumer: join(scratch, 'consumer'),
    version: node.version,
  };
  try {
    for (const name of names) {
      const start = performance.now();
      let outcome: Result['outcome'] = 'passed';
      try {
        await steps[name](place, run);
      } catch (error) {
        outcome = 'failed';
        print(error instanceof Failure ? error.message : String((error as Error).stack));
      }
      const time = performance.now() - start;
      results.set(name, { outcome, time });
      print(`Node ${node.version}: ${name} ${outcome} (${(time / 1000).toFixed(0)} s)`);
      if (name === 'install' && outcome === 'failed') break;
    }
  } finally {
    copy.remove();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  return results;
}

/** Returns a function that runs a command, and keeps its output for the case that it fails. */
function runner(env: NodeJS.ProcessEnv): Runner {
  return (cwd, command, ...args) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: patience,
      });
      let [stdout, all] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        all += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        all += text;
      });
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0) resolve(stdout);
        else reject(new CommandFailure([command, ...args].join(' '), code ?? signal, all));
      });
    });
}

class CommandFailure extends Error {
  constructor(command: string, end: number | string | null, output: string) {
    super(`${output.trim()}\n${command} ended with ${end}. Fix: correct what it prints above.`);
    // The stack of this process says nothing about the failure of the command.
    this.stack = this.message;
  }
}
