import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { clientNames, type ClientName } from '../receiver/redis-clients.js';
import { token } from '../receiver/receiver-of.js';
import { now } from './clock.js';
import type { WorkerMessage, WorkerOptions } from './worker.js';

/** One process of a worker, from its start to its end. */
export interface Life {
  journal: string;
  /** The time at which the process was killed on purpose. It is missing if the process was not killed. */
  killedAt?: number;
}

/** A receiver in a process that is killed from time to time. After each kill, a new process replaces it. */
export class Worker {
  readonly lives: Life[] = [];
  readonly client: ClientName;
  /** The highest memory that any process of this worker has used, in bytes. */
  peak = 0;
  /** The errors of this worker, such as a process that ended unexpectedly. */
  readonly problems: string[] = [];
  /** The port at which the current process listens; undefined while no process listens. */
  port: number | undefined;
  readonly agent = new Agent({ keepAlive: true, timeout: 10_000 });
  readonly #name: string;
  readonly #options: Omit<WorkerOptions, 'journal'>;
  readonly #program: string;
  readonly #directory: string;
  #child: ChildProcess | undefined;

  /** @param program the path of the bundled worker */
  constructor(index: number, program: string, directory: string, redis: string) {
    this.#program = program;
    this.client = clientNames[index % clientNames.length]!;
    this.#name = `worker-${index + 1}`;
    this.#directory = directory;
    this.#options = { token, redis, client: this.client };
  }

  /** Starts a process, and waits until it listens. */
  async start(): Promise<void> {
    const life: Life = {
      journal: join(this.#directory, `${this.#name}.${this.lives.length + 1}.journal`),
    };
    const options: WorkerOptions = { ...this.#options, journal: life.journal };
    // With `execArgv: []`, the worker does not inherit the options of the parent, such as the compiler tsx.
    const child = fork(this.#program, [JSON.stringify(options)], { execArgv: [] });
    this.#child = child;
    this.lives.push(life);
    const listens = new Promise<number>((resolve, reject) => {
      child.on('message', (message: WorkerMessage) => {
        if ('port' in message) resolve(message.port);
        else this.peak = Math.max(this.peak, message.peak);
      });
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        this.port = undefined;
        const ending = `A process of ${this.#name} ended unexpectedly with ${code ?? signal}.`;
        if (life.killedAt === undefined) this.problems.push(ending);
        reject(new Error(ending));
      });
    });
    this.port = await listens;
  }

  /** Kills the process with SIGKILL, as the operating system does when it runs out of memory. */
  async kill(): Promise<void> {
    const child = this.#child;
    const life = this.lives.at(-1);
    if (!child || !life || child.exitCode !== null || child.signalCode !== null) return;
    this.port = undefined;
    const exit = once(child, 'exit');
    life.killedAt = now();
    child.kill('SIGKILL');
    await exit;
    this.agent.destroy();
  }
}
