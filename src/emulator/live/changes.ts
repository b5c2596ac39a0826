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

/** How long changes are collected before they are sent to the web pages, in ms. We chose this value. */
const patchInterval = 100;

/**
 * The minimum time between two sends of the whole state, in ms. The whole state is sent if too much has changed for a
 * patch. We chose this value.
 */
const snapshotInterval = 1000;

/**
 * The interval at which a comment is sent on each stream, in ms. Without it, a broken connection would not be noticed
 * while nothing changes. We chose this value.
 */
const heartbeat = 15_000;

/** The maximum number of open streams. We chose this value. All tabs of one browser share one stream. */
export const mostStreams = 100;

/** The object to which a stream is written: the methods of Node's `ServerResponse` that this file uses. */
export interface StreamTarget {
  write(text: string): boolean;
  end(): unknown;
  on(event: 'drain' | 'close', listener: () => void): unknown;
}

interface Stream {
  target: StreamTarget;
  /** True if the client has not read all data yet. Nothing more is sent to the client until it has. */
  isBlocked: boolean;
  /**
   * True if the client missed a change, because it was blocked or the change was too large for a patch. The client then
   * gets the whole state later.
   */
  hasMissed: boolean;
}

/**
 * Sends changes of the emulator's state to web pages, as server-sent events. The first event of each stream is the
 * whole state (`view`); patches follow. Each event is serialized once for all streams. If no stream is open, nothing is
 * serialized, so a change then costs only one comparison.
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
  /**
   * The number of the current state. It starts with the current time, so that it is higher after a restart of the
   * emulator. A page can then still tell which of two states is newer.
   */
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

  /** Returns the whole state that the page shows. */
  view(): View {
    // Get the lists before the status. Getting them deletes expired webhooks, which the totals in the status would
    // otherwise count.
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

  /** Must be called when the clock, the endpoint or an inbox has changed. */
  other(): void {
    if (this.#streams.size > 0) this.#changed(0);
  }

  /** Must be called when everything may have changed. Each stream then gets the whole state. */
  all(): void {
    if (this.#streams.size > 0) this.#changed(Infinity);
  }

  /** True if one more stream may be opened. */
  get hasRoom(): boolean {
    return this.#streams.size < mostStreams;
  }

  /** Returns the first event of a new stream: the whole state. */
  first(): string {
    // While no stream is open, changes do not increase the revision. Increase it now, so that the page treats this
    // state as newer than a state that it fetched before.
    if (this.#streams.size === 0) this.#revision++;
    return eventText('view', this.view());
  }

  /** Adds a stream. The caller must have sent its first event. */
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
      // Drop the collected changes, and send the whole state instead. The whole state is smaller than these changes,
      // because it contains at most `mostShown` items of each list.
      this.#forget();
      this.#isOverfull = true;
    }
    this.#timer ??= setTimeout(() => this.#tell(), patchInterval).unref();
  }

  #tell(): void {
    this.#timer = undefined;
    const from = this.#revision++;
    const status = this.#status();
    // If there are more webhooks than the page shows, send the whole state. From a patch, the page could not know
    // whether a changed webhook is one of the newest webhooks, and the page shows only these.
    if (this.#webhooks.size > 0 && status.totals.webhooks > mostShown) this.#isOverfull = true;
    let text: string | undefined;
    for (const stream of this.#streams) {
      if (this.#isOverfull || stream.isBlocked) stream.hasMissed = true;
      if (!stream.hasMissed) this.#send(stream, (text ??= this.#patchText(from, status)));
    }
    this.#forget();
    this.#sendViews();
  }

  /**
   * Sends the whole state to the streams that have missed a change and are not blocked, at most once per
   * `snapshotInterval`.
   */
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

/**
 * Serializes a server-sent event. The data must be on one line. `JSON.stringify` ensures this, because it writes no
 * line breaks.
 */
function eventText(name: 'view' | 'patch', data: View | Patch): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
