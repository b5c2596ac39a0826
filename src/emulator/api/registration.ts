import type { CallbackClient } from '../deliveries/callback-client.js';
import type { CallbackHosts } from '../deliveries/callback-hosts.js';
import type { Dispatcher } from '../deliveries/dispatcher.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import { Quota } from '../model/limits.js';
import { StateError } from '../model/state-error.js';
import type { WebhookStore } from '../model/webhook-store.js';
import { validateCallbackUrl } from './validate-callback-url.js';
import { connectorSettings, createSettings, updateSettings } from './webhook-settings.js';

/**
 * The maximum number of handshakes that run at the same time. We chose this value. Each handshake may take 5 seconds.
 */
const mostHandshakes = 1000;

const onlyInMemory = 'The change is in memory, but not yet in the state file.';

/** The parts of the emulator that the class `Registration` uses. */
export interface RegistrationParts {
  settings: EmulatorSettings;
  webhooks: WebhookStore;
  hosts: CallbackHosts;
  callbacks: CallbackClient;
  dispatcher: Dispatcher;
  now: () => number;
  /**
   * Saves the state. The promise resolves when all changes up to now are in the state file. Undefined if the emulator
   * has no state file.
   */
  save: (() => Promise<void>) | undefined;
}

/**
 * Creates, updates and deletes webhooks. It performs the handshake that validates a callback URL. The API and the admin
 * routes use this class.
 */
export class Registration {
  readonly #parts: RegistrationParts;
  readonly #handshakes = new Quota(mostHandshakes, 'handshakes at once');

  constructor(parts: RegistrationParts) {
    this.#parts = parts;
  }

  /**
   * @param body the parsed body of the request; this method validates it
   * @throws ApiError 400
   * @throws LimitError 429
   * @throws StateError when the state cannot be saved; the webhook is not created then
   */
  async create(
    applicationId: string,
    api: EmulatedWebhook['api'],
    body: unknown,
  ): Promise<EmulatedWebhook> {
    const { settings, webhooks, hosts, now } = this.#parts;
    const settingsOf = api === 'v1' ? createSettings : connectorSettings;
    const wanted = settingsOf(body, now(), hosts);
    // Validate the callback URL only if the webhook is created with the API v1: the connector API of the real service
    // did not have a handshake.
    if (api === 'v1' && settings.handshake !== false) {
      // Check the limits on webhooks before the handshake. Otherwise the emulator would call a receiver for a webhook
      // that it then refuses.
      webhooks.checkRoom(wanted);
      await this.#validate(wanted.callBackUrl);
    }
    const webhook = webhooks.create(applicationId, api, wanted);
    try {
      await this.#saved('The webhook was not created.');
    } catch (error) {
      this.#remove(webhook);
      throw error;
    }
    return webhook;
  }

  /**
   * @param find returns the webhook, or throws if the webhook does not exist. `find` is called again after the
   * handshake, because the webhook may have been deleted in the meantime.
   * @throws ApiError 400, and the errors of `find`
   * @throws StateError when the state cannot be saved
   */
  async update(find: () => EmulatedWebhook, body: unknown): Promise<EmulatedWebhook> {
    const { webhooks, hosts, dispatcher, now } = this.#parts;
    const webhook = find();
    const changes = updateSettings(body, now(), hosts);
    const { callBackUrl } = changes;
    if (callBackUrl !== undefined && callBackUrl !== webhook.callBackUrl)
      await this.#validate(callBackUrl);
    webhooks.update(find(), changes);
    if (!webhook.active) dispatcher.cancel(webhook.webhookId);
    await this.#saved(onlyInMemory);
    return webhook;
  }

  /** @throws StateError when the state cannot be saved */
  async delete(webhook: EmulatedWebhook): Promise<void> {
    this.#remove(webhook);
    await this.#saved(onlyInMemory);
  }

  #remove(webhook: EmulatedWebhook): void {
    this.#parts.webhooks.delete(webhook);
    this.#parts.dispatcher.cancel(webhook.webhookId);
  }

  /**
   * @param otherwise a sentence that says what has happened to the change if the state could not be saved; the sentence
   * is added to the error message
   */
  async #saved(otherwise: string): Promise<void> {
    try {
      await this.#parts.save?.();
    } catch (error) {
      throw error instanceof StateError
        ? new StateError(`${error.message} ${otherwise}`, { cause: error })
        : error;
    }
  }

  /** @throws ApiError 400 if the handshake fails; the message says what the receiver did instead of returning the token */
  async #validate(callBackUrl: string): Promise<void> {
    const { settings, callbacks } = this.#parts;
    this.#handshakes.take(1);
    try {
      await validateCallbackUrl(callBackUrl, settings.handshake, callbacks);
    } finally {
      this.#handshakes.release(1);
    }
  }
}
