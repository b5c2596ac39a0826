/** Runs random operations on an emulator with a state file. After a restart, the emulator must have the same state. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../../../src/emulator.js';
import { inboxBehaviours } from '../../../src/emulator/model/view.js';
import { serveListener } from '../../support/servers.js';
import { newDirectory } from './state-process-world.js';
import { credentials, day, hour, minute, wanted } from './world.js';

const json = { 'content-type': 'application/json' };

/** An emulator without a port. `restart` replaces it with a new emulator that reads the same state file. */
class Line {
  emulator: Emulator;
  /** All access tokens that the emulators have issued, including tokens that have become invalid. */
  readonly #tokens: string[] = [];
  readonly #options;

  constructor(stateFile: string) {
    const seed = { webhooks: [{ ...wanted('http://127.0.0.1:9/'), webhookId: 'seeded' }] };
    this.#options = { stateFile, seed, throttle: false, handshake: false } as const;
    this.emulator = createEmulator(this.#options);
  }

  async call(method: string, url: string, headers: Record<string, string>, body?: unknown) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const request = new Request(url, { method, headers, ...(text && { body: text }) });
    const response = await this.emulator.fetch(request);
    return { status: response.status, json: (await response.json()) as unknown };
  }

  /** Fetches a new access token. @returns the token, and the endpoint to use with it */
  async token() {
    const url = 'http://127.0.0.1:4010/v1/accessToken';
    const granted = (await this.call('GET', url, credentials)).json;
    const { accessToken, endpointUrl } = granted as { accessToken: string; endpointUrl: string };
    this.#tokens.push(accessToken);
    return { accessToken, endpointUrl };
  }

  /** Fetches a new access token, and calls the API with it. */
  async api(method: string, path: string, body: unknown): Promise<void> {
    const { accessToken, endpointUrl } = await this.token();
    const headers = { accessToken, ...(body !== undefined && json) };
    const response = await this.call(method, `${endpointUrl}/v1/webhook${path}`, headers, body);
    if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(response)}`);
  }

  async admin(method: string, path: string, body?: unknown): Promise<unknown> {
    const url = `http://127.0.0.1:4010/_emulator/${path}`;
    const response = await this.call(method, url, body === undefined ? {} : json, body);
    if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(response)}`);
    return response.json;
  }

  webhookId(index: number): string | undefined {
    const webhooks = this.emulator.webhooks();
    return webhooks[index % webhooks.length]?.webhookId;
  }

  async #observed() {
    const { endpointUrl } = await this.token();
    const list = `${endpointUrl}/v1/webhook?objectId=${wanted('').objectId}&objectType=Group`;
    const lists = this.#tokens.map((accessToken) => this.call('GET', list, { accessToken }));
    const { inboxes } = (await this.admin('GET', 'inboxes')) as { inboxes: object[] };
    const observed = {
      webhooks: this.emulator.webhooks(),
      deliveries: this.emulator
        .deliveries()
        .filter(({ state }) => state === 'held' || state === 'retrying'),
      endpointUrl,
      inboxes: inboxes.map((inbox) => ({ ...inbox, handshakes: 0, deliveries: 0 })),
      tokens: (await Promise.all(lists)).map(({ status }) => status),
    };
    // Return a copy: the records of the deliveries change when the emulator is closed.
    return JSON.parse(JSON.stringify(observed)) as typeof observed;
  }

  /**
   * Restarts the emulator twice, so that a test can compare the two saved states. The saved states also contain data
   * that `#observed` does not return.
   */
  async restart() {
    const now = this.emulator.now();
    const before = await this.#observed();
    const saved = await this.#restartOnce();
    const savedAgain = await this.#restartOnce();
    const after = await this.#observed();
    return { before, after, saved, savedAgain, passed: this.emulator.now() - now };
  }

  /** Restarts once. @returns the saved state, without its times */
  async #restartOnce(): Promise<unknown> {
    await this.emulator.close();
    const content = readFileSync(this.#options.stateFile, 'utf8');
    this.emulator = createEmulator(this.#options);
    const { savedAt: _, now: __, ...state } = JSON.parse(content) as Record<string, unknown>;
    return state;
  }
}

/**
 * Creates a random operation on an emulator. If a run fails, fast-check shows the name and the value of each operation.
 */
function step<Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  run: (line: Line, value: Value) => Promise<unknown>,
) {
  return values.map((value) => {
    const shown = { [fc.toStringMethod]: () => `${name} ${fc.stringify(value)}` };
    return Object.assign((line: Line) => run(line, value), shown);
  });
}

test('a restarted emulator has the same webhooks, deliveries, tokens, endpoint and inboxes', async () => {
  const directory = newDirectory();
  const failing = await serveListener((_, response) => {
    response.statusCode = 500;
    response.end();
  });
  const succeeding = await serveListener((_, response) => response.end());
  const index = fc.nat(5);
  const faults = fc.record(
    {
      delay: fc.integer({ min: minute, max: 2 * hour }),
      duplicate: fc.integer({ min: 1, max: 2 }),
      outOfOrder: fc.constant(true),
      brokenPayload: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const text = fc.string({ unit: 'binary', maxLength: 5 });
  const operation = fc.oneof(
    step('create', fc.tuple(fc.constantFrom(failing, succeeding), text), (line, [url, context]) =>
      line.api('POST', '', { ...wanted(url), callBackContext: context }),
    ),
    step('update', fc.tuple(index, fc.boolean(), text), async (line, [at, active, context]) => {
      const id = line.webhookId(at);
      const changes = { Active: String(active), callBackContext: context };
      if (id !== undefined) await line.admin('PUT', `webhooks/${id}`, changes);
    }),
    step('delete', index, async (line, at) => {
      const id = line.webhookId(at);
      if (id !== undefined) await line.admin('DELETE', `webhooks/${id}`);
    }),
    step('trigger', fc.tuple(faults, text), (line, [some, title]) =>
      line.emulator.trigger('JobCreated', { data: { title } }, { faults: some }),
    ),
    step('advance', fc.constantFrom(0, minute, hour, day), ({ emulator }, ms) =>
      emulator.advance(ms),
    ),
    step('move', fc.constantFrom('endpoint' as const, 'url' as const), ({ emulator }, form) =>
      Promise.resolve(emulator.moveEndpoint(undefined, form)),
    ),
    step(
      'inbox',
      fc.tuple(fc.constantFrom('default', 'one', 'two'), fc.constantFrom(...inboxBehaviours)),
      (line, [name, behaviour]) => line.admin('PUT', `inboxes/${name}`, { behaviour }),
    ),
    step('token', fc.constant(undefined), (line) => line.token()),
    step('reset', fc.constant(undefined), ({ emulator }) => emulator.reset()),
    step('restart', fc.constant(undefined), restart),
  );
  async function restart(line: Line): Promise<void> {
    const { before, after, saved, savedAgain, passed } = await line.restart();
    expect(savedAgain).toEqual(saved);
    expect(passed).toBeGreaterThanOrEqual(0);
    // Each observation fetches a new token, so the second observation has one more valid token.
    expect(after).toEqual({ ...before, tokens: [...before.tokens, 200] });
  }

  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
      runs++;
      const line = new Line(join(directory, `${runs}.json`));
      try {
        for (const operate of operations) await operate(line);
        await restart(line);
      } finally {
        await line.emulator.close();
      }
    }),
    { numRuns: 25 },
  );
});
