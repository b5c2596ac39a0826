/**
 * The page gets one whole state, and then patches. After all patches, the page's state must equal the emulator's state.
 */
import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { afterEach, assert, beforeEach, expect, test, vi } from 'vitest';
import { DeliveryLog } from '../../../src/emulator/deliveries/delivery-log.js';
import { Delivery } from '../../../src/emulator/deliveries/delivery.js';
import { Changes, type StreamTarget } from '../../../src/emulator/live/changes.js';
import { deliveryView, webhookView } from '../../../src/emulator/live/views.js';
import { checkedLimits } from '../../../src/emulator/model/limits.js';
import {
  type CallView,
  mostShown,
  type Patch,
  type View,
} from '../../../src/emulator/model/view.js';
import { WebhookStore } from '../../../src/emulator/model/webhook-store.js';
import { applyPatch } from '../../../src/emulator/page/apply-patch.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The state of an emulator, and a page that follows the state. */
class World {
  readonly changes = new Changes(
    () => ({
      now: 0,
      speed: 1,
      url: '',
      endpointUrl: '',
      inboxes: [],
      totals: { webhooks: this.webhooks.all().length, deliveries: this.log.size },
    }),
    () => ({
      webhooks: this.webhooks.newest(mostShown).map(webhookView),
      deliveries: this.log.list().slice(-mostShown).map(deliveryView),
      calls: this.calls.slice(-mostShown),
    }),
  );
  readonly webhooks = new WebhookStore(() => Date.now(), checkedLimits(), this.changes);
  readonly log: DeliveryLog;
  readonly calls: CallView[] = [];
  /** The state that the page shows. */
  shown: View;
  readonly events: string[] = [];
  fetches = 0;
  readonly #target: EventEmitter & StreamTarget;
  isRead = true;

  constructor(logSize: number) {
    this.log = new DeliveryLog(logSize, checkedLimits(), (id) =>
      this.changes.forgottenDelivery(id),
    );
    this.shown = dataOf(this.changes.first()) as View;
    const write = (text: string) => {
      this.receive(text);
      return this.isRead;
    };
    this.#target = Object.assign(new EventEmitter(), { write, end: () => undefined });
    this.changes.open(this.#target);
  }

  receive(text: string): void {
    // A comment line only keeps the stream alive.
    if (text.startsWith(':')) return;
    const data = dataOf(text);
    this.events.push('from' in data ? 'patch' : 'view');
    const next = 'from' in data ? applyPatch(this.shown, data) : data;
    if (!next) this.fetches += 1;
    this.shown = next ?? (JSON.parse(JSON.stringify(this.changes.view())) as View);
  }

  read(isRead: boolean): void {
    this.isRead = isRead;
    if (isRead) this.#target.emit('drain');
  }

  /**
   * Checks that the page shows the current state after 3 s without changes. Does nothing while the page does not read.
   */
  check(): void {
    if (!this.isRead) return;
    vi.advanceTimersByTime(3000);
    const { revision: _, ...shown } = this.shown;
    const { revision: __, ...state } = JSON.parse(JSON.stringify(this.changes.view())) as View;
    assert.deepEqual(shown, state);
  }

  add(count: number): void {
    for (let index = 0; index < count; index++) {
      const delivery = new Delivery('w', 'JobCreated', 'e', [], Buffer.from('{}'));
      this.log.add(delivery);
      this.changes.newDelivery(delivery);
    }
  }

  /** Marks the first or the last `count` open deliveries as delivered. */
  end(count: number, from: 'first' | 'last'): void {
    const open = this.log.list().filter(({ isOpen }) => isOpen);
    for (const delivery of from === 'first' ? open.slice(0, count) : open.slice(-count)) {
      delivery.settle('delivered');
      this.log.closed(delivery);
      this.changes.delivery(delivery);
    }
  }

  retry(index: number): void {
    const open = this.log.list().filter(({ isOpen }) => isOpen);
    const delivery = open[index % (open.length || 1)];
    if (!delivery) return;
    delivery.attempts.push({ at: 0, duration: 1, status: 500 });
    this.changes.delivery(delivery);
  }

  create(count: number): void {
    for (let index = 0; index < count; index++)
      this.webhooks.create('a', 'v1', {
        objectId: 'o',
        objectType: 'Group',
        eventTypes: ['JobCreated'],
        callBackUrl: 'http://127.0.0.1/',
      });
  }

  webhook(index: number, work: 'update' | 'delete'): void {
    const all = this.webhooks.all();
    const webhook = all[index % (all.length || 1)];
    if (!webhook) return;
    if (work === 'delete') this.webhooks.delete(webhook);
    else this.webhooks.update(webhook, { callBackContext: 'c', Active: 'false' });
  }

  call(count: number): void {
    for (let index = 0; index < count; index++) {
      const call = { at: 0, duration: 1, method: 'GET', path: '/', status: 200 };
      this.calls.push({ callId: String(this.calls.length), ...call });
      this.changes.call(this.calls.at(-1)!);
    }
  }
}

function dataOf(text: string): View | Patch {
  return JSON.parse(text.slice(text.indexOf('data: ') + 6)) as View | Patch;
}

const some = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 250 }));

const step: fc.Arbitrary<(world: World) => void> = fc.oneof(
  some.map((count) => (world: World) => world.add(count)),
  fc.tuple(some, fc.constantFrom('first' as const, 'last' as const)).map(
    ([count, from]) =>
      (world: World) =>
        world.end(count, from),
  ),
  { weight: 3, arbitrary: fc.nat(400).map((index) => (world: World) => world.retry(index)) },
  some.map((count) => (world: World) => world.create(count)),
  fc.tuple(fc.nat(400), fc.constantFrom('update' as const, 'delete' as const)).map(
    ([index, work]) =>
      (world: World) =>
        world.webhook(index, work),
  ),
  some.map((count) => (world: World) => world.call(count)),
  fc.boolean().map((isRead) => (world: World) => world.read(isRead)),
  fc.constantFrom(10, 100).map((ms) => () => void vi.advanceTimersByTime(ms)),
  { weight: 3, arbitrary: fc.constant((world: World) => world.check()) },
);

test('the first state and the patches add up to the final state, after any changes', () => {
  const seen = { view: 0, patch: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(0, 10, 150, 200, 220, 1000),
      fc.array(step, { maxLength: 40, size: 'max' }),
      (logSize, steps) => {
        const world = new World(logSize);
        for (const work of steps) work(world);
        world.read(true);
        world.check();
        for (const event of world.events) seen[event as 'view' | 'patch'] += 1;
        world.changes.close();
      },
    ),
    { numRuns: 300 },
  );
  // The random steps must have produced both kinds of messages, whole states and patches.
  expect(Math.min(seen.view, seen.patch)).toBeGreaterThan(0);
});

test('fetches the state if a shown webhook is deleted and an older one must be shown instead', () => {
  const world = new World(1000);
  world.create(mostShown + 1);
  vi.advanceTimersByTime(3000);
  expect([world.shown.webhooks.length, world.fetches]).toEqual([mostShown, 0]);
  const oldest = world.webhooks.all()[0]!;
  expect(world.shown.webhooks[0]!.webhookId).not.toBe(oldest.webhookId);
  world.webhook(100, 'delete');
  vi.advanceTimersByTime(100);
  expect(world.fetches).toBe(1);
  expect(world.shown.webhooks[0]!.webhookId).toBe(oldest.webhookId);
  world.changes.close();
});

const status = { now: 1, speed: 1, url: '', endpointUrl: '', inboxes: [] };
const empty = { webhooks: [], deliveries: [], calls: [] };
const view: View = { ...status, ...empty, revision: 10, totals: { webhooks: 0, deliveries: 0 } };

test('detects a gap between the state and a patch, and ignores an old patch', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), (from) => {
      const totals = { webhooks: 0, deliveries: 0 };
      const patch = { ...status, ...empty, totals, changed: [], gone: [], now: 2 };
      const next = applyPatch(view, { ...patch, from, revision: from + 1 });
      if (from < 10) expect(next).toBe(view);
      else if (from > 10) expect(next).toBeUndefined();
      else expect(next).toEqual({ ...view, now: 2, revision: 11 });
    }),
  );
});
