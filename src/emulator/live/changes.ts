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
  /** It has not read what was sent: a page that sleeps. It gets the whole state when it goes on. */
  isBehind: boolean;
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
  readonly #deliveries = new Map<string, DeliveryRecord>();
  readonly #calls: CallView[] = [];
  #revision = 0;
  /** The state as text, until something changes. */
  #snapshot: string | undefined;
  #snapshotAt = -Infinity;
  #isOverfull = false;
  #timer: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(status: () => Status, lists: () => Lists) {
    this.#status = status;
    this.#lists = lists;
  }

  /** The whole state. */
  view(): View {
    return { revision: this.#revision, ...this.#status(), ...this.#lists() };
  }

  webhook(webhookId: string, webhook: EmulatedWebhook | undefined): void {
    if (this.#streams.size === 0) return;
    this.#webhooks.set(webhookId, webhook);
    this.#changed(this.#webhooks.size);
  }

  delivery(delivery: DeliveryRecord): void {
    if (this.#streams.size === 0) return;
    this.#deliveries.set(delivery.deliveryId, delivery);
    this.#changed(this.#deliveries.size);
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

  /** Whether one more stream may be opened. */
  get hasRoom(): boolean {
    return this.#streams.size < mostStreams;
  }

  /** The first event of a stream. */
  first(): string {
    return this.#snapshotText();
  }

  /** Goes on with a stream whose first event was sent. */
  open(target: StreamTarget): void {
    const stream = { target, isBehind: false };
    this.#streams.add(stream);
    target.on('drain', () => {
      if (!stream.isBehind) return;
      stream.isBehind = false;
      this.#send(stream, this.#snapshotText());
    });
    target.on('close', () => {
      this.#streams.delete(stream);
      if (this.#streams.size === 0) this.#rest();
    });
    this.#heartbeat ??= setInterval(() => this.#sendAll(': still here\n\n'), heartbeat).unref();
  }

  /** Ends all streams. */
  close(): void {
    for (const { target } of this.#streams) target.end();
    this.#streams.clear();
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#heartbeat);
    this.#timer = this.#heartbeat = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#webhooks.clear();
    this.#deliveries.clear();
    this.#calls.length = 0;
    this.#isOverfull = false;
    this.#snapshot = undefined;
  }

  #changed(count: number): void {
    this.#snapshot = undefined;
    if (count > mostShown) {
      // A page shows no more than that: the whole state is smaller than these changes.
      this.#forget();
      this.#isOverfull = true;
    }
    this.#timer ??= setTimeout(() => this.#tell(), patchInterval).unref();
  }

  #tell(): void {
    this.#timer = undefined;
    if (this.#isOverfull) {
      const wait = this.#snapshotAt + snapshotInterval - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#tell(), wait).unref();
        return;
      }
      this.#snapshotAt = performance.now();
    }
    const from = this.#revision++;
    const text = this.#isOverfull ? this.#snapshotText() : this.#patchText(from);
    this.#forget();
    this.#sendAll(text);
  }

  #patchText(from: number): string {
    const patch: Patch = {
      from,
      revision: this.#revision,
      ...this.#status(),
      webhooks: [...this.#webhooks.values()].flatMap((one) => (one ? [webhookView(one)] : [])),
      gone: [...this.#webhooks].flatMap(([id, webhook]) => (webhook ? [] : [id])),
      deliveries: [...this.#deliveries.values()].map(deliveryView),
      calls: [...this.#calls],
    };
    return eventText('patch', patch);
  }

  #snapshotText(): string {
    this.#snapshot ??= eventText('view', this.view());
    return this.#snapshot;
  }

  #sendAll(text: string): void {
    for (const stream of this.#streams) if (!stream.isBehind) this.#send(stream, text);
  }

  #send(stream: Stream, text: string): void {
    stream.isBehind = !stream.target.write(text);
  }
}

/** JSON has no line breaks of its own, so an event is one line of data. */
function eventText(name: 'view' | 'patch', data: View | Patch): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
