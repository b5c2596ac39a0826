import { randomUUID } from 'node:crypto';
import { defaultLife } from '../../common/service-times.js';
import type { CreateWebhookRequest, UpdateWebhookRequest, Webhook } from '../../common/types.js';
import type { Disabled, EmulatedWebhook } from './emulator.js';
import { type EmulatorLimits, entryOverhead, LimitError } from './limits.js';
import type { Observer } from './observer.js';

/** The settings of a webhook. Webhooks of the API v1 and of the connector API are stored in this form. */
export type Settings = CreateWebhookRequest;

/**
 * The connector id for webhooks that are created on the web page or by a seed. It is used only if none of the
 * configured credentials names a connector.
 */
export const ownConnector = 'emulator-page';

/** Stores the webhooks in memory. An expired webhook is deleted when it is accessed the next time. */
export class WebhookStore {
  readonly #byId = new Map<string, EmulatedWebhook>();
  /** The webhooks of each object, in the order of their creation. */
  readonly #byObject = new Map<string, Set<EmulatedWebhook>>();
  readonly #now: () => number;
  readonly #limits: StoreLimits;
  readonly #observer: Observer | undefined;
  #bytes = 0;

  constructor(now: () => number, limits: StoreLimits, observer?: Observer) {
    this.#now = now;
    this.#limits = limits;
    this.#observer = observer;
  }

  /**
   * Checks that the limits allow a new webhook, or new settings for an existing webhook.
   *
   * @param webhook the webhook that gets the settings; if undefined, they are for a new webhook
   * @throws LimitError 429
   */
  checkRoom(settings: Sized, webhook?: EmulatedWebhook): void {
    if (this.#hasRoom(settings, webhook)) return;
    // Call `all`, because it deletes expired webhooks. This may make enough room.
    this.all();
    if (this.#hasRoom(settings, webhook)) return;
    const { webhooks, webhookBytes } = this.#limits;
    throw new LimitError(
      429,
      `There are ${this.#byId.size} webhooks with ${this.#bytes} bytes, so these settings do not fit: expected at most ${webhooks} (limits.webhooks) with ${webhookBytes} bytes (limits.webhookBytes). Fix: delete webhooks, or raise the limit.`,
    );
  }

  #hasRoom(settings: Sized, webhook?: EmulatedWebhook): boolean {
    const { webhooks, webhookBytes } = this.#limits;
    const bytes = webhook
      ? sizeOf({ ...webhook, ...settings }) - sizeOf(webhook)
      : sizeOf(settings);
    const count = this.#byId.size + (webhook ? 0 : 1);
    return count <= webhooks && this.#bytes + bytes <= webhookBytes;
  }

  /** @throws LimitError 429 */
  create(applicationId: string, api: EmulatedWebhook['api'], settings: Settings): EmulatedWebhook {
    const ts = this.#now();
    const webhook: EmulatedWebhook = {
      webhookId: randomUUID(),
      applicationId,
      api,
      objectId: settings.objectId,
      objectType: settings.objectType,
      eventTypes: settings.eventTypes,
      callBackUrl: settings.callBackUrl,
      callBackToken: settings.callBackToken,
      callBackContext: settings.callBackContext,
      ts,
      validity: settings.validity === undefined ? ts + defaultLife : Number(settings.validity),
      active: true,
    };
    this.add(webhook);
    return webhook;
  }

  /**
   * Adds a webhook that already has an id and all other fields, such as a webhook of a seed.
   *
   * @throws LimitError 429
   */
  add(webhook: EmulatedWebhook): void {
    this.checkRoom(webhook);
    this.#byId.set(webhook.webhookId, webhook);
    this.#bytes += sizeOf(webhook);
    this.#attach(webhook);
    this.#observer?.webhook(webhook.webhookId, webhook);
  }

  get(webhookId: string): EmulatedWebhook | undefined {
    const webhook = this.#byId.get(webhookId);
    if (!webhook || webhook.validity > this.#now()) return webhook;
    this.delete(webhook);
    return undefined;
  }

  ofObject(objectType: string, objectId: string): EmulatedWebhook[] {
    return [...(this.#byObject.get(keyOf({ objectType, objectId })) ?? [])].filter(
      ({ webhookId }) => this.get(webhookId),
    );
  }

  all(): EmulatedWebhook[] {
    return [...this.#byId.values()].filter(({ webhookId }) => this.get(webhookId));
  }

  /** @throws LimitError 429 */
  update(webhook: EmulatedWebhook, { Active, validity, ...settings }: UpdateWebhookRequest): void {
    this.checkRoom(settings, webhook);
    this.#bytes -= sizeOf(webhook);
    const changed = { ...webhook, ...settings };
    const moves = keyOf(changed) !== keyOf(webhook);
    // Call `#detach` only if the object changes. Otherwise the webhook would move to the end of the object's list,
    // which must stay in the order of creation.
    if (moves) this.#detach(webhook);
    Object.assign(webhook, settings);
    if (moves) this.#attach(webhook);
    this.#bytes += sizeOf(webhook);
    if (validity !== undefined) webhook.validity = Number(validity);
    if (String(Active) === 'true') {
      webhook.active = true;
      delete webhook.disabled;
    } else if (Active !== undefined) this.disable(webhook, 'update');
    this.#observer?.webhook(webhook.webhookId, webhook);
  }

  /** @param deliveryId the id of the delivery whose last retry failed, if the reason is `retries` */
  disable(webhook: EmulatedWebhook, reason: Disabled['reason'], deliveryId?: string): void {
    // If the webhook is already disabled, keep the first reason and time.
    if (webhook.active || !webhook.disabled)
      webhook.disabled = {
        at: this.#now(),
        reason,
        ...(deliveryId !== undefined && { deliveryId }),
      };
    webhook.active = false;
    this.#observer?.webhook(webhook.webhookId, webhook);
  }

  delete(webhook: EmulatedWebhook): void {
    if (this.#byId.delete(webhook.webhookId)) this.#bytes -= sizeOf(webhook);
    this.#detach(webhook);
    this.#observer?.webhook(webhook.webhookId, undefined);
  }

  /** Returns the newest webhooks, in the order of their creation. */
  newest(count: number): EmulatedWebhook[] {
    return this.all().slice(-count);
  }

  #attach(webhook: EmulatedWebhook): void {
    const key = keyOf(webhook);
    const siblings = this.#byObject.get(key);
    if (siblings) siblings.add(webhook);
    else this.#byObject.set(key, new Set([webhook]));
  }

  #detach(webhook: EmulatedWebhook): void {
    const key = keyOf(webhook);
    const siblings = this.#byObject.get(key);
    siblings?.delete(webhook);
    if (siblings?.size === 0) this.#byObject.delete(key);
  }
}

function keyOf({ objectType, objectId }: Pick<EmulatedWebhook, 'objectType' | 'objectId'>): string {
  return `${objectType} ${objectId}`;
}

type StoreLimits = Pick<Required<EmulatorLimits>, 'webhooks' | 'webhookBytes'>;

/**
 * Returns the size of the settings of a webhook, in bytes. The event types are not counted, because their list is
 * always short.
 */
function sizeOf(settings: Sized): number {
  let size = entryOverhead;
  for (const name of strings) size += Buffer.byteLength(settings[name] ?? '');
  return size;
}

type Sized = Partial<Record<(typeof strings)[number], string | undefined>>;

const strings = ['objectId', 'callBackUrl', 'callBackToken', 'callBackContext'] as const;

/**
 * Converts a webhook to the form that the response to `listWebhooks` contains. The field names are spelled as in the
 * sample of Kaizala's documentation.
 */
export function listed(webhook: EmulatedWebhook): Webhook {
  return {
    id: webhook.webhookId,
    objectId: webhook.objectId,
    objectType: webhook.objectType,
    events: [...webhook.eventTypes],
    filters: [],
    callbackUrl: webhook.callBackUrl,
    callbackToken: webhook.callBackToken ?? null,
    callbackContext: webhook.callBackContext ?? null,
    ts: webhook.ts,
    validity: webhook.validity,
    active: webhook.active,
  };
}
