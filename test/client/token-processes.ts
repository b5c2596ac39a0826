/** Processes of one connector: an emulator, a Redis, and programs that are killed and started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Redis } from 'ioredis';
import { expect, onTestFinished } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import type { AccessToken, StoredTokens } from '../../src/index.js';
import { connectIoredis, ending } from '../receiver/redis-clients.js';
import { startRedis } from '../support/redis.js';
import { serveListener, startEmulator } from '../support/servers.js';
import type { Tick } from './token-process.js';

/** A token call, as the emulator responded to it. */
export interface TokenCall {
  process: ChildProcess;
  status: number;
  body: Partial<AccessToken>;
}

/** What may happen around a token call: a test kills or stops the process then. */
export interface TokenCallHooks {
  onRequest?(instance: Instance): unknown;
  /** Before the process gets the response. */
  onResponse?(instance: Instance, call: TokenCall): unknown;
  /** After the response was sent. */
  onSent?(instance: Instance): unknown;
}

const credentials = { applicationId: 'example-id', applicationSecret: 'example-secret' };

/** The program with all that it imports, in which the package is the built one. */
async function bundledProgram(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'token-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, 'program.cjs');
  await build({
    entryPoints: [join(root, 'test/client/token-process.ts')],
    // As in a program, which does not have the settings of our compiler.
    tsconfigRaw: '{}',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** What the instances share. Its time is that of the emulator. */
export class World {
  /** What every process is configured with when it starts, whatever has become of it. */
  readonly original = 'example-refresh-1';
  readonly calls: TokenCall[] = [];
  /** All tokens that were ever stored, in their order. */
  readonly stored: StoredTokens[] = [];
  hooks: TokenCallHooks = {};
  readonly #program: string;
  readonly #spares: ChildProcess[] = [];
  readonly #owners = new Map<string, { instance: Instance; child: ChildProcess }>();
  tokenOrigin = '';
  readonly #markers = new Set<string>();
  readonly emulator;
  readonly redis: Redis;
  readonly settings;

  static async start(lease: number, refreshTokens: readonly string[] = []): Promise<World> {
    const program = await bundledProgram();
    const { url: redisUrl } = await startRedis();
    const redis = ending(await connectIoredis(redisUrl));
    const monitor = await redis.monitor();
    onTestFinished(() => monitor.disconnect());
    const accepted = ['example-refresh-1', ...refreshTokens].map((refreshToken) => ({
      ...credentials,
      refreshToken,
    }));
    const emulated = await startEmulator({ credentials: accepted, throttle: false });
    const world = new World(program, redis, monitor, emulated, { redisUrl, lease });
    world.tokenOrigin = await serveListener((request, response) => {
      void world.#forward(request, response);
    });
    return world;
  }

  private constructor(
    program: string,
    redis: Redis,
    monitor: Redis,
    readonly emulated: Awaited<ReturnType<typeof startEmulator>>,
    settings: Pick<Tick, 'redisUrl' | 'lease'>,
  ) {
    this.#program = program;
    this.redis = redis;
    this.emulator = emulated.emulator;
    this.settings = settings;
    this.#spares.push(this.#fork(), this.#fork());
    monitor.on('monitor', (_time: string, [command, key, json]: string[]) => {
      if (/^set$/i.test(command!) && key === 'tokens')
        this.stored.push(JSON.parse(json!) as StoredTokens);
      if (/^echo$/i.test(command!)) this.#markers.add(key!);
    });
  }

  /** A new process of an instance. It was started before, because a test does not measure how long that takes. */
  spare(instance: Instance): ChildProcess {
    this.#spares.push(this.#fork());
    const child = this.#spares.shift()!;
    this.#owners.set(String(child.pid), { instance, child });
    return child;
  }

  /** Resolves when Redis has reported all that it has stored so far, also for processes that were killed. */
  async reported(): Promise<void> {
    const marker = randomUUID();
    await this.redis.echo(marker);
    await expect.poll(() => this.#markers.has(marker), { interval: 1 }).toBe(true);
  }

  #fork(): ChildProcess {
    const child = fork(this.#program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  }

  /** Passes a token call on to the emulator: `/<process id>/v1/accessToken`. */
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

/** One of the processes of a connector, over its restarts, with a way of its own to the token endpoint. */
export class Instance {
  child: ChildProcess;
  refreshToken: string;
  readonly #world: World;
  /** The token calls that the emulator has not responded to. */
  readonly running = new Set<Promise<unknown>>();

  constructor(world: World) {
    this.#world = world;
    this.child = world.spare(this);
    this.refreshToken = world.original;
  }

  /** Lists webhooks: resolves to `ok` or the message of the error, or to undefined when the process was killed. */
  async list(): Promise<string | undefined> {
    const { child, refreshToken } = this;
    const { settings, emulator, tokenOrigin } = this.#world;
    const ended = new AbortController();
    const reply = Promise.race(
      ['message', 'exit'].map((event) => once(child, event, { signal: ended.signal })),
    );
    const now = emulator.now();
    const tokenEndpoint = `${tokenOrigin}/${child.pid}`;
    child.send({ ...settings, now, tokenEndpoint, refreshToken } satisfies Tick);
    const [message] = (await reply) as unknown[];
    ended.abort();
    return typeof message === 'string' ? message : undefined;
  }

  /** Kills the process, and starts another one as the first one was started. */
  async restart(): Promise<void> {
    const killed = this.child;
    this.child = this.#world.spare(this);
    this.refreshToken = this.#world.original;
    const exit = once(killed, 'exit');
    killed.kill('SIGKILL');
    await exit;
  }

  /** Resolves when the emulator has responded to all that this instance has sent. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }
}
