/** The processes of one connector: an emulator, a Redis, and programs that are killed and restarted. */
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

/** Hooks around a token call, in which a test kills or stops the process. */
export interface TokenCallHooks {
  onRequest?(instance: Instance): unknown;
  /** Called before the process gets the response. */
  onResponse?(instance: Instance, call: TokenCall): unknown;
  /** Called after the response was sent. */
  onSent?(instance: Instance): unknown;
}

/** The refresh token in the configuration of every process at its start. It may be invalid by then. */
const original = 'example-refresh-1';

const credentials = { applicationId: 'example-id', applicationSecret: 'example-secret' };

/** Bundles the program with all its imports. The package in it is the built one. */
export async function bundleProgram(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'test/client/token-process.ts')],
    // Ignore our tsconfig, as a program that uses the package does.
    tsconfigRaw: '{}',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
}

/** The emulator and the Redis that the instances share. The emulator's clock is the time. */
export class World {
  readonly calls: TokenCall[] = [];
  /** All tokens that were stored, in order. */
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
   * @param lease how long the lock of a killed process lasts, in ms
   * @param others other refresh tokens that the service accepts
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

  /** Two processes of the connector, each with its own URL of the token endpoint. */
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

  /** Resolves when Redis has reported all writes so far, also those of killed processes. */
  async reported(): Promise<void> {
    const marker = randomUUID();
    const reported = new Promise<void>((resolve) => this.#markers.set(marker, resolve));
    await this.redis.echo(marker);
    await reported;
  }

  /** Forwards a token call to the emulator: `/<process id>/v1/accessToken`. */
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

/** One of the processes of a connector, over its restarts. */
export class Instance {
  child: ChildProcess;
  refreshToken = original;
  readonly #world: World;
  readonly #tokenOrigin: string;
  /** The token calls without a response so far. */
  readonly running = new Set<Promise<unknown>>();

  constructor(world: World, tokenOrigin: string) {
    this.#world = world;
    this.#tokenOrigin = tokenOrigin;
    this.child = world.fork(this);
  }

  /** Lists webhooks. Resolves to `ok`, to the message of the error, or to undefined if the process was killed. */
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

  /** Kills the process, and starts a new one in the same way. */
  async restart(): Promise<void> {
    const killed = this.child;
    this.child = this.#world.fork(this);
    this.refreshToken = original;
    const exit = once(killed, 'exit');
    killed.kill('SIGKILL');
    await exit;
  }

  /** Resolves when the emulator has responded to all token calls of this instance. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }
}
