import { handshakeTimeout } from '../../common/service-times.js';
import { isObject, stringOf } from '../../common/json.js';
import { type HttpResponse, type IncomingCall, plainText } from '../../http/call.js';
import { ApiError } from '../api/api-error.js';
import { readJson } from '../api/json-response.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';
import { deepestPayload, LimitError, longestAdminBody, Quota } from '../model/limits.js';
import { quoted, wrong, wrongArgument } from '../model/messages.js';
import type { SavedInbox } from '../model/saved-state.js';
import {
  type InboxBehaviour,
  inboxBehaviours,
  inboxName,
  inboxNames,
  type InboxView,
} from '../model/view.js';
import type { WebhookStore } from '../model/webhook-store.js';

/** The path below which the inboxes are. */
const inboxPath = '/_emulator/inbox';

/** How many inboxes there are at most, and how many of their calls wait at once; our choice. */
const mostInboxes = 100;
const mostWaiting = 1000;

/** How much later than the time-out an inbox responds that is late, in ms; our choice. */
const lateness = 1000;

/** How much longer than the time-out an inbox hangs at most, in ms; our choice. Its caller has given up long before. */
const longestHang = 50_000;

/** Callback URLs that the emulator handles itself, so that a delivery can be seen without a receiver. */
export class Inboxes {
  readonly #byName = new Map<string, InboxView>();
  readonly #changed: () => void;
  readonly #waiting = new Quota(mostWaiting, 'calls of inboxes that wait');
  readonly #timers = new Set<() => void>();
  readonly #webhooks: WebhookStore;
  readonly #bodies: Quota;
  readonly #deliveryTimeout: number;

  /**
   * @param bodies the bodies of requests that are being read
   * @param changed called when an inbox changes
   * @param saved those of an earlier process
   */
  constructor(
    { deliveryTimeout }: EmulatorSettings,
    webhooks: WebhookStore,
    bodies: Quota,
    changed: () => void,
    saved: readonly SavedInbox[] = [],
  ) {
    this.#deliveryTimeout = deliveryTimeout;
    this.#webhooks = webhooks;
    this.#bodies = bodies;
    this.#changed = changed;
    this.#inbox('default');
    for (const { name, behaviour } of saved) this.#inbox(name).behaviour = behaviour;
  }

  get saved(): SavedInbox[] {
    return this.list().map(({ name, behaviour }) => ({ name, behaviour }));
  }

  list(): InboxView[] {
    return [...this.#byName.values()];
  }

  /**
   * Makes an inbox respond in another way.
   *
   * @throws ArgumentError where the name or the behaviour cannot be one
   * @throws LimitError 429 where there are too many inboxes
   */
  set(name: string, behaviour: unknown): InboxView {
    if (!inboxBehaviours.includes(behaviour as InboxBehaviour)) {
      const expected = `one of ${inboxBehaviours.join(', ')}`;
      throw wrongArgument('behaviour', behaviour, expected, 'name one of them');
    }
    const inbox = this.#inbox(name);
    inbox.behaviour = behaviour as InboxBehaviour;
    this.#changed();
    return inbox;
  }

  /**
   * Responds to a handshake or a delivery. It refuses a delivery as a receiver does: with 401 where the token is not
   * that of the webhook, and with 400 where the body is not JSON.
   *
   * @param validationToken the one of the query; null where there is none
   * @throws ApiError 400 or 401
   * @throws ArgumentError where the name cannot be one
   * @throws LimitError 429 where there are too many inboxes, or too many calls wait
   */
  async respond(
    call: IncomingCall,
    name: string,
    validationToken: string | null,
  ): Promise<HttpResponse> {
    const inbox = this.#inbox(name);
    if (call.method === 'POST') return await this.#receive(call, inbox);
    if (validationToken === null)
      return plainText(
        200,
        `This is the inbox ${name}, a callback URL that the emulator handles itself. Fix: give this URL to createWebhook as the callBackUrl; the page at /_emulator/ shows what comes.\n`,
      );
    inbox.handshakes += 1;
    this.#changed();
    await this.#delay(inbox, handshakeTimeout);
    const echo = inbox.behaviour === 'wrong-echo' ? `"${validationToken}"` : validationToken;
    return plainText(200, echo);
  }

  async #receive(call: IncomingCall, inbox: InboxView): Promise<HttpResponse> {
    const webhookId = await this.#subscriptionOf(call);
    inbox.deliveries += 1;
    this.#changed();
    const webhook = this.#webhooks.get(webhookId);
    if (webhook && (call.header('kz-callback-token') ?? undefined) !== webhook.callBackToken)
      throw new ApiError(401, {
        message: 'The header kz-callback-token is not the token of the webhook.',
      });
    await this.#delay(inbox, this.#deliveryTimeout);
    return inbox.behaviour === 'status-500'
      ? plainText(500, `The inbox ${inbox.name} is set to respond with 500.\n`)
      : plainText(200, '');
  }

  /** Apart from the rest, so that no frame keeps the event while an inbox lets its call wait. */
  async #subscriptionOf(call: IncomingCall): Promise<string> {
    const body = await readJson(call, longestAdminBody, this.#bodies, deepestPayload);
    return isObject(body) ? stringOf(body['subscriptionId']) : '';
  }

  /** @param timeout how long the emulator waits for the response, in ms */
  async #delay({ behaviour }: InboxView, timeout: number): Promise<void> {
    if (behaviour === 'late') await this.#wait(timeout + lateness);
    else if (behaviour === 'hang') await this.#wait(timeout + longestHang);
  }

  /** Lets no call wait any longer. */
  close(): void {
    for (const end of this.#timers) end();
  }

  #inbox(name: string): InboxView {
    const known = this.#byName.get(name);
    if (known) return known;
    if (!inboxName.test(name))
      throw wrongArgument(
        'The name of the inbox',
        name,
        inboxNames,
        'name it inbox-1, for example',
      );
    if (this.#byName.size >= mostInboxes)
      throw new LimitError(
        429,
        wrong('The inbox', quoted(name), `one of at most ${mostInboxes}`, 'use one that there is'),
      );
    const inbox: InboxView = {
      name,
      path: `${inboxPath}/${name}`,
      behaviour: 'correct',
      handshakes: 0,
      deliveries: 0,
    };
    this.#byName.set(name, inbox);
    return inbox;
  }

  async #wait(ms: number): Promise<void> {
    this.#waiting.take(1);
    try {
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          this.#timers.delete(end);
          resolve();
        };
        const timer = setTimeout(end, ms).unref();
        this.#timers.add(end);
      });
    } finally {
      this.#waiting.release(1);
    }
  }
}
