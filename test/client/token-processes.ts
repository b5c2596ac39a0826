/**
 * Simulates a connector that consists of two processes: starts an emulator, a Redis server, and programs that a test
 * can kill and restart.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import type { AccessToken, StoredTokens } from '../../src/index.js';
import { connectIoredis, ending } from '../receiver/redis-clients.js';
import { startRedis } from '../support/redis.js';
import { serveListener, startEmulator } from '../support/servers.js';
import type { Tick } from './token-process.js';

/** A token call, with the response of the emulator. */
export interface TokenCall {
  process: ChildProcess;
  status: number;
  body: Partial<AccessToken>;
}

/**
 * Functions that a test can set. They are called at three moments of a token call, so that the test can kill or stop
 * the process at this moment.
 */
export interface TokenCallHooks {
  onRequest?(instance: Instance): unknown;
  /** Called when the emulator has responded, before the process gets the response. */
  onResponse?(instance: Instance, call: TokenCall): unknown;
  /** Called after the response was sent to the process. */
  onSent?(instance: Instance): unknown;
}

/**
 * The refresh token with which every process is configured when it starts. It may already be invalid when a process
 * restarts.
 */
const original = 'example-refresh-1';

const credentials = { applicationId: 'example-id', applicationSecret: 'example-secret' };

/** Bundles the program with all its imports. The bundle contains the built package, not the source files. */
export async function bundleProgram(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'test/client/token-process.ts')],
    // Do not use the tsconfig of this project, because a program that uses the package does not have it.
    tsconfigRaw: '{}',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
}

/**
 * The emulator and the Redis server that all processes share. The clock of the emulator determines the current time for
 * all of them.
 */
export class World {
  readonly calls: TokenCall[] = [];
  /** All tokens that were stored in Redis, in the order of storing. */
  readonly stored: StoredTokens[] = [];
  hooks: TokenCallHooks = {};
  readonly #owners = new Map<string, { instance: Instance; child: ChildProcess }>();
  readonly #markers = new Map<string, () => void>();

  private constructor(
    readonly program: string,
    readonly redis: Redis,
    readonly emulated: Awaited<ReturnType<typeof startEmulator>>,
    readonly settings: Pick<Tick, 'redisUrl' | 'lease'>,
  ) {}

  /**
   * @param program the path of the bundled program
   * @param lease how long the lock of a process lasts after the process was killed, in ms
   * @param others additional refresh tokens that the emulator accepts
   */
  static async start(program: string, lease: number, others: string[] = []): Promise<World> {
    const { url: redisUrl } = await startRedis();
    const redis = ending(await connectIoredis(redisUrl));
    const monitor = ending({ client: await redis.monitor(), close: () => monitor.disconnect() });
    const accepted = [original, ...others].map((refreshToken) => ({
      ...credentials,
      refreshToken,
    }));
    const emulated = await startEmulator({ credentials: accepted, throttle: false });
    const world = new World(program, redis, emulated, { redisUrl, lease });
    monitor.on('monitor', (_time: string, command: string[]) => world.#observe(command));
    return world;
  }

  /**
   * Starts two processes of the connector. Each process calls the token endpoint by its own URL, so that the test knows
   * which process calls.
   */
  async startInstances(): Promise<[Instance, Instance]> {
    const url = await serveListener((request, response) => void this.#forward(request, response));
    return [new Instance(this, url), new Instance(this, url)];
  }

  fork(instance: Instance): ChildProcess {
    const child = fork(this.program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    this.#owners.set(String(child.pid), { instance, child });
    return child;
  }

  #observe([command, key, json]: string[]): void {
    if (/^set$/i.test(command!) && key === 'tokens')
      this.stored.push(JSON.parse(json!) as StoredTokens);
    if (/^echo$/i.test(command!)) this.#markers.get(key!)?.();
  }

  /**
   * Resolves when the test knows about all writes to Redis so far, including the writes of processes that were killed.
   */
  async reported(): Promise<void> {
    const marker = randomUUID();
    const reported = new Promise<void>((resolve) => this.#markers.set(marker, resolve));
    await this.redis.echo(marker);
    await reported;
  }

  /** Forwards a token call to the emulator. The path is `/<process id>/v1/accessToken`. */
  async #forward({ url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, id = '', path = ''] = /^\/(\d+)(.*)$/.exec(url!)!;
    const { instance, child } = this.#owners.get(id)!;
    const isAlive = () => instance.child === child;
    if (isAlive()) {
      await this.hooks.onRequest?.(instance);
      if (!isAlive()) return;
    }
    const { applicationid = '', applicationsecret = '', refreshtoken = '' } = headers;
    const secrets = { applicationid, applicationsecret, refreshtoken } as Record<string, string>;
    const received = fetch(this.emulated.url + path, { headers: secrets }).then(async (one) => {
      const body = (await one.json()) as TokenCall['body'];
      const call: TokenCall = { process: child, status: one.status, body };
      this.calls.push(call);
      return call;
    });
    instance.running.add(received);
    const call = await received;
    instance.running.delete(received);
    await this.hooks.onResponse?.(instance, call);
    response.writeHead(call.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(call.body));
    await this.hooks.onSent?.(instance);
  }
}

/** One of the two processes of the connector. After a restart, this object stands for the new process. */
export class Instance {
  child: ChildProcess;
  refreshToken = original;
  readonly #world: World;
  readonly #tokenOrigin: string;
  /** The token calls to which the emulator has not responded yet. */
  readonly running = new Set<Promise<unknown>>();

  constructor(world: World, tokenOrigin: string) {
    this.#world = world;
    this.#tokenOrigin = tokenOrigin;
    this.child = world.fork(this);
  }

  /**
   * Tells the process to list webhooks. Resolves to `ok`, to the message of the error, or to undefined if the process
   * was killed.
   */
  async list(): Promise<string | undefined> {
    const { child, refreshToken } = this;
    const { settings, emulated } = this.#world;
    const ended = new AbortController();
    const reply = Promise.race(
      ['message', 'exit'].map((event) => once(child, event, { signal: ended.signal })),
    );
    const now = emulated.emulator.now();
    const tokenEndpoint = `${this.#tokenOrigin}/${child.pid}`;
    child.send({ ...settings, now, tokenEndpoint, refreshToken } satisfies Tick);
    const [message] = (await reply) as unknown[];
    ended.abort();
    return typeof message === 'string' ? message : undefined;
  }

  /** Kills the process, and starts a new process in the same way. */
  async restart(): Promise<void> {
    const killed = this.child;
    this.child = this.#world.fork(this);
    this.refreshToken = original;
    const exit = once(killed, 'exit');
    killed.kill('SIGKILL');
    await exit;
  }

  /** Resolves when the emulator has responded to all token calls of this process. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }
}
