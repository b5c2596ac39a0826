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

/** How long changes are gathered before they are sent, in ms; our choice. */
const patchInterval = 100;

/** How often the whole state is sent at most, in ms, where too much changes for a patch; our choice. */
const snapshotInterval = 1000;

/** After how long without changes a comment is sent, in ms, by which a connection that is dead is noticed; our choice. */
const heartbeat = 15_000;

/** How many streams are open at once; our choice. All tabs of one browser share a stream. */
export const mostStreams = 100;

/** Where a stream is written to: the part of Node's `ServerResponse` that is used. */
export interface StreamTarget {
  write(text: string): boolean;
  end(): unknown;
  on(event: 'drain' | 'close', listener: () => void): unknown;
}

interface Stream {
  target: StreamTarget;
  /** It has not read all that was sent: nothing more is sent to it meanwhile. */
  isBlocked: boolean;
  /** Something was not sent to it: it gets the whole state when it reads again. */
  hasMissed: boolean;
}

/**
 * Tells web pages what changes, as server-sent events. Each stream begins with the whole state (`view`), which patches
 * follow. Text is made once for all streams, and only while there are some: without a page, a change costs a comparison.
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
  /** Begins with the time, so that a page also knows old from new after the emulator was started again. */
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
    // The lists first: they drop the webhooks that have expired, which the totals would count.
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

  /** The clock, the endpoint or an inbox. */
  other(): void {
    if (this.#streams.size > 0) this.#changed(0);
  }

  /** Everything is new: each stream gets the whole state. */
  all(): void {
    if (this.#streams.size > 0) this.#changed(Infinity);
  }

  /** Whether one more stream may be opened. */
  get hasRoom(): boolean {
    return this.#streams.size < mostStreams;
  }

  /** The first event of a stream. */
  first(): string {
    // Without a stream, changes have no revision: a page must see that this state is newer than one it has fetched.
    if (this.#streams.size === 0) this.#revision++;
    return eventText('view', this.view());
  }

  /** Goes on with a stream whose first event was sent. */
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
      // A page shows no more than that: the whole state is smaller than these changes.
      this.#forget();
      this.#isOverfull = true;
    }
    this.#timer ??= setTimeout(() => this.#tell(), patchInterval).unref();
  }

  #tell(): void {
    this.#timer = undefined;
    const from = this.#revision++;
    const status = this.#status();
    // Of one that has changed, a page cannot know whether it is one of the newest.
    if (this.#webhooks.size > 0 && status.totals.webhooks > mostShown) this.#isOverfull = true;
    let text: string | undefined;
    for (const stream of this.#streams) {
      if (this.#isOverfull || stream.isBlocked) stream.hasMissed = true;
      if (!stream.hasMissed) this.#send(stream, (text ??= this.#patchText(from, status)));
    }
    this.#forget();
    this.#sendViews();
  }

  /** Sends the whole state, not too often, to the streams that have missed something and are read. */
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

/** JSON has no line breaks of its own, so an event is one line of data. */
function eventText(name: 'view' | 'patch', data: View | Patch): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
