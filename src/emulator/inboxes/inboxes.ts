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

/** The beginning of the path of every inbox; the name of the inbox follows. */
const inboxPath = '/_emulator/inbox';

/**
 * The maximum number of inboxes, and the maximum number of calls to inboxes that wait for their response at the same
 * time. We chose these values.
 */
const mostInboxes = 100;
const mostWaiting = 1000;

/** How long after the timeout of the caller an inbox with the behaviour `late` responds, in ms. We chose this value. */
const lateness = 1000;

/**
 * How long after the timeout of the caller an inbox with the behaviour `hang` ends the request, in ms. We chose this
 * value. At that time, the caller does not wait for the response any more.
 */
const longestHang = 50_000;

/**
 * Manages the inboxes. An inbox is a callback URL that the emulator handles itself, so that a user can see deliveries
 * without writing a receiver.
 */
export class Inboxes {
  readonly #byName = new Map<string, InboxView>();
  readonly #changed: () => void;
  readonly #waiting = new Quota(mostWaiting, 'waiting calls of inboxes');
  readonly #timers = new Set<() => void>();
  readonly #webhooks: WebhookStore;
  readonly #bodies: Quota;
  readonly #deliveryTimeout: number;

  /**
   * @param bodies the quota for the bodies of requests that are being read
   * @param changed called when an inbox was created or its data has changed
   * @param saved the inboxes that an earlier process of the emulator saved
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
   * Sets how an inbox responds. The inbox is created if it does not exist.
   *
   * @throws ArgumentError if the name or the behaviour is invalid
   * @throws LimitError 429 if there are too many inboxes
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
   * Responds to a handshake or a delivery that was sent to an inbox. As a receiver should do, it refuses a delivery
   * with 401 if the callback token is not that of the webhook, and with 400 if the body is not JSON.
   *
   * @param validationToken the query parameter `validationToken`; null if the query does not contain it
   * @throws ApiError 400 or 401
   * @throws ArgumentError if the name is invalid
   * @throws LimitError 429 if there are too many inboxes, or too many waiting calls
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
        `This is the inbox ${name}. It is a callback URL that the emulator handles itself. Fix: pass this URL to createWebhook as the callBackUrl. The page at /_emulator/ shows the deliveries.\n`,
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
        message: 'The header kz-callback-token is not the callback token of the webhook.',
      });
    await this.#delay(inbox, this.#deliveryTimeout);
    return inbox.behaviour === 'status-500'
      ? plainText(500, `The inbox ${inbox.name} is set to respond with 500.\n`)
      : plainText(200, '');
  }

  /**
   * Reads the body and returns the webhook id in it. This is a separate function, because otherwise the event would
   * stay in memory while the call waits for its delayed response.
   */
  async #subscriptionOf(call: IncomingCall): Promise<string> {
    const body = await readJson(call, longestAdminBody, this.#bodies, deepestPayload);
    return isObject(body) ? stringOf(body['subscriptionId']) : '';
  }

  /** @param timeout how long the sender of the call waits for the response, in ms */
  async #delay({ behaviour }: InboxView, timeout: number): Promise<void> {
    if (behaviour === 'late') await this.#wait(timeout + lateness);
    else if (behaviour === 'hang') await this.#wait(timeout + longestHang);
  }

  /** Ends the wait of all calls, so that they get their responses immediately. */
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
        wrong('The inbox', quoted(name), `one of at most ${mostInboxes}`, 'use an existing inbox'),
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
