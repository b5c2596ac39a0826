import type { DeliveryRecord } from '../model/delivery-record.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import type { Observer } from '../model/observer.js';
import {
  type CallView,
  type Lists,
  mostShown,
  type Patch,
  type Status,
  type View,
} from '../model/view.js';
import { deliveryView, webhookView } from './views.js';

/** The time for which changes are collected before they are sent, in ms; our choice. */
const patchInterval = 100;

/** The minimum interval between two sends of the whole state, in ms, if too much changes for a patch; our choice. */
const snapshotInterval = 1000;

/** The interval at which a comment is sent, in ms, so that a dead connection is noticed without changes; our choice. */
const heartbeat = 15_000;

/** The maximum number of open streams; our choice. All tabs of one browser share a stream. */
export const mostStreams = 100;

/** The target of a stream: the methods of Node's `ServerResponse` that are used. */
export interface StreamTarget {
  write(text: string): boolean;
  end(): unknown;
  on(event: 'drain' | 'close', listener: () => void): unknown;
}

interface Stream {
  target: StreamTarget;
  /** True if the client has not read everything yet. Nothing more is sent to it until it has. */
  isBlocked: boolean;
  /** True if a change was not sent. The client then gets the whole state when it reads again. */
  hasMissed: boolean;
}

/**
 * Sends changes to web pages as server-sent events. Each stream begins with the whole state (`view`), and patches follow.
 * An event is serialized once for all streams, and only while streams are open: without a page, a change costs one
 * comparison.
 */
export class Changes implements Observer {
  readonly #status: () => Status;
  readonly #lists: () => Lists;
  readonly #streams = new Set<Stream>();
  readonly #webhooks = new Map<string, EmulatedWebhook | undefined>();
  readonly #newDeliveries = new Map<string, DeliveryRecord>();
  readonly #changedDeliveries = new Map<string, DeliveryRecord>();
  readonly #forgottenDeliveries = new Set<string>();
  readonly #calls: CallView[] = [];
  /** Starts with the current time, so that after a restart of the emulator, a page can still tell old from new. */
  #revision = Date.now();
  #viewsSentAt = -Infinity;
  #isOverfull = false;
  #timer: NodeJS.Timeout | undefined;
  #viewTimer: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(status: () => Status, lists: () => Lists) {
    this.#status = status;
    this.#lists = lists;
  }

  /** The whole state. */
  view(): View {
    // Get the lists first: this deletes expired webhooks, which the totals would otherwise count.
    const lists = this.#lists();
    return { revision: this.#revision, ...this.#status(), ...lists };
  }

  webhook(webhookId: string, webhook: EmulatedWebhook | undefined): void {
    if (this.#streams.size === 0) return;
    this.#webhooks.set(webhookId, webhook);
    this.#changed(this.#webhooks.size);
  }

  newDelivery(delivery: DeliveryRecord): void {
    if (this.#streams.size === 0) return;
    this.#newDeliveries.set(delivery.deliveryId, delivery);
    this.#changed(this.#newDeliveries.size);
  }

  delivery(delivery: DeliveryRecord): void {
    if (this.#streams.size === 0 || this.#newDeliveries.has(delivery.deliveryId)) return;
    this.#changedDeliveries.set(delivery.deliveryId, delivery);
    this.#changed(this.#changedDeliveries.size);
  }

  forgottenDelivery(deliveryId: string): void {
    if (this.#streams.size === 0) return;
    this.#newDeliveries.delete(deliveryId);
    this.#changedDeliveries.delete(deliveryId);
    this.#forgottenDeliveries.add(deliveryId);
    this.#changed(this.#forgottenDeliveries.size);
  }

  call(call: CallView): void {
    if (this.#streams.size === 0) return;
    this.#calls.push(call);
    this.#changed(this.#calls.length);
  }

  /** The clock, the endpoint or an inbox has changed. */
  other(): void {
    if (this.#streams.size > 0) this.#changed(0);
  }

  /** Everything has changed: each stream gets the whole state. */
  all(): void {
    if (this.#streams.size > 0) this.#changed(Infinity);
  }

  /** True if one more stream may be opened. */
  get hasRoom(): boolean {
    return this.#streams.size < mostStreams;
  }

  /** The first event of a stream. */
  first(): string {
    // Without a stream, changes do not increase the revision. Increase it now, so that this state counts as newer than
    // one that the page has fetched.
    if (this.#streams.size === 0) this.#revision++;
    return eventText('view', this.view());
  }

  /** Adds a stream whose first event has been sent. */
  open(target: StreamTarget): void {
    const stream = { target, isBlocked: false, hasMissed: false };
    this.#streams.add(stream);
    target.on('drain', () => {
      stream.isBlocked = false;
      if (stream.hasMissed) this.#sendViews();
    });
    target.on('close', () => {
      this.#streams.delete(stream);
      if (this.#streams.size === 0) this.#rest();
    });
    this.#heartbeat ??= setInterval(() => this.#beat(), heartbeat).unref();
  }

  /** Ends all streams. */
  close(): void {
    for (const { target } of this.#streams) target.end();
    this.#streams.clear();
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#viewTimer);
    clearInterval(this.#heartbeat);
    this.#timer = this.#viewTimer = this.#heartbeat = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#webhooks.clear();
    this.#newDeliveries.clear();
    this.#changedDeliveries.clear();
    this.#forgottenDeliveries.clear();
    this.#calls.length = 0;
    this.#isOverfull = false;
  }

  #changed(count: number): void {
    if (count > mostShown) {
      // A page shows at most `mostShown` items of each list, so the whole state is smaller than these changes.
      this.#forget();
      this.#isOverfull = true;
    }
    this.#timer ??= setTimeout(() => this.#tell(), patchInterval).unref();
  }

  #tell(): void {
    this.#timer = undefined;
    const from = this.#revision++;
    const status = this.#status();
    // The page cannot know whether a changed webhook is one of the newest, so it gets the whole state.
    if (this.#webhooks.size > 0 && status.totals.webhooks > mostShown) this.#isOverfull = true;
    let text: string | undefined;
    for (const stream of this.#streams) {
      if (this.#isOverfull || stream.isBlocked) stream.hasMissed = true;
      if (!stream.hasMissed) this.#send(stream, (text ??= this.#patchText(from, status)));
    }
    this.#forget();
    this.#sendViews();
  }

  /** Sends the whole state, not too often, to streams that have missed a change and are not blocked. */
  #sendViews(): void {
    const behind = [...this.#streams].filter((one) => one.hasMissed && !one.isBlocked);
    if (behind.length === 0 || this.#viewTimer) return;
    const wait = this.#viewsSentAt + snapshotInterval - performance.now();
    if (wait > 0) {
      this.#viewTimer = setTimeout(() => {
        this.#viewTimer = undefined;
        this.#sendViews();
      }, wait).unref();
      return;
    }
    this.#viewsSentAt = performance.now();
    const text = eventText('view', this.view());
    for (const stream of behind) {
      stream.hasMissed = false;
      this.#send(stream, text);
    }
  }

  #patchText(from: number, status: Status): string {
    const patch: Patch = {
      from,
      revision: this.#revision,
      ...status,
      webhooks: [...this.#webhooks.values()].flatMap((one) => (one ? [webhookView(one)] : [])),
      gone: [
        ...[...this.#webhooks].flatMap(([id, webhook]) => (webhook ? [] : [id])),
        ...this.#forgottenDeliveries,
      ],
      deliveries: [...this.#newDeliveries.values()].map(deliveryView),
      changed: [...this.#changedDeliveries.values()].map(deliveryView),
      calls: [...this.#calls],
    };
    return eventText('patch', patch);
  }

  #beat(): void {
    for (const stream of this.#streams)
      if (!stream.isBlocked) this.#send(stream, ': still here\n\n');
  }

  #send(stream: Stream, text: string): void {
    stream.isBlocked = !stream.target.write(text);
  }
}

/** Serializes a server-sent event. `JSON.stringify` writes no line breaks, so the data is one line. */
function eventText(name: 'view' | 'patch', data: View | Patch): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
