import { randomUUID } from 'node:crypto';
import type { CreateWebhookRequest, UpdateWebhookRequest, Webhook } from '../../common/types.js';
import type { EmulatedWebhook } from './emulator.js';

/** How long a webhook lives unless its request says otherwise, in ms: that of the documented sample, two years. */
const defaultLife = 63_113_852_000;

/** The settings of a webhook, as both APIs give them. */
export type Settings = CreateWebhookRequest;

/** The webhooks, in memory. Those whose validity is over are gone, as soon as anybody looks. */
export class WebhookStore {
  readonly #byId = new Map<string, EmulatedWebhook>();
  /** In order of creation, by the object that they are attached to. */
  readonly #byObject = new Map<string, Set<EmulatedWebhook>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

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
    this.#byId.set(webhook.webhookId, webhook);
    this.#attach(webhook);
    return webhook;
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

  update(webhook: EmulatedWebhook, { Active, validity, ...settings }: UpdateWebhookRequest): void {
    const changed = { ...webhook, ...settings };
    const moves = keyOf(changed) !== keyOf(webhook);
    // The list stays in the order of creation, unless the webhook goes to another one.
    if (moves) this.#detach(webhook);
    Object.assign(webhook, settings);
    if (moves) this.#attach(webhook);
    if (validity !== undefined) webhook.validity = Number(validity);
    if (Active !== undefined) webhook.active = String(Active) === 'true';
  }

  delete(webhook: EmulatedWebhook): void {
    this.#byId.delete(webhook.webhookId);
    this.#detach(webhook);
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

/** A webhook as the list shows it, in the spelling of the documented sample. */
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
