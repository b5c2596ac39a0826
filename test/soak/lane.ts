import { eventTypes } from '../../generated/v1/events.js';
import type { DeliveryRecord, Faults } from '../../src/emulator.js';
import { badAdminCalls, badCalls } from './bad-input.js';
import { callBackToken, type Receivers } from './receivers.js';
import { Connector, type Service } from './service.js';

/** The state that a webhook should have. */
interface Known {
  webhookId: string;
  objectId: string;
  /** Whether the receiver of this webhook responds to deliveries with 200. */
  isGood: boolean;
  /**
   * Whether the webhook should be active. This value is not reliable if the receiver of the webhook fails, because the
   * emulator may then disable the webhook.
   */
  isActive: boolean;
}

/** The maximum number of webhooks of one connector. */
const mostWebhooks = 12;

/** Faults to trigger, and the states that a delivery to a good receiver may have right after the trigger. */
const faultCases: { faults: Faults; states: DeliveryRecord['state'][]; copies?: number }[] = [
  { faults: { duplicate: true }, states: ['delivered'], copies: 2 },
  { faults: { editedResponse: true }, states: ['delivered'], copies: 2 },
  { faults: { unknownType: true }, states: ['delivered'] },
  { faults: { drop: true }, states: ['dropped'] },
  // When the response is written, a delivery that was held may already have been sent: because another event was sent
  // first, or because the delivery became due.
  { faults: { outOfOrder: true }, states: ['held', 'under-way', 'delivered'] },
  { faults: { delay: 60_000 }, states: ['held', 'under-way', 'delivered'] },
  { faults: { wrongToken: true }, states: ['retrying', 'under-way', 'delivered'] },
  { faults: { brokenPayload: true }, states: ['retrying', 'under-way', 'delivered'] },
];

/** A lane is a simulated connector. It does one random step after another, and checks the result of each step. */
export class Lane {
  readonly #service: Service;
  readonly #receivers: Receivers;
  readonly #connector: Connector;
  readonly #objects: readonly string[];
  readonly #bad: ReturnType<typeof badCalls>;
  #webhooks: Known[] = [];
  /** The number of steps so far. It selects which variant of a step comes next. */
  #count = 0;

  constructor(name: string, service: Service, receivers: Receivers) {
    this.#service = service;
    this.#receivers = receivers;
    this.#connector = new Connector(service, name);
    this.#objects = [1, 2, 3].map((number) => `${name}-object-${number}`);
    this.#bad = badCalls(receivers.wrong, receivers.good);
  }

  /**
   * Does the next step.
   *
   * @throws Error if the result of the step is not the expected result
   */
  async step(): Promise<void> {
    const mix: [share: number, work: () => Promise<unknown>][] = [
      [18, () => this.#create()],
      [2, () => this.#createBrief()],
      [10, () => this.#list()],
      [10, () => this.#update()],
      [8, () => this.#delete()],
      [3, () => this.#connector.fetchToken()],
      [29, () => this.#trigger()],
      [10, () => this.#triggerFault()],
      [10, () => this.#misuse()],
    ];
    let left = Math.random() * mix.reduce((sum, [share]) => sum + share, 0);
    this.#count += 1;
    for (const [share, work] of mix) {
      left -= share;
      if (left < 0) {
        await work();
        return;
      }
    }
  }

  /** Deletes all webhooks of this connector. */
  async end(): Promise<void> {
    while (this.#webhooks.length > 0) await this.#delete();
  }

  async #create(): Promise<void> {
    if (this.#webhooks.length >= mostWebhooks) return await this.#delete();
    const isGood = Math.random() < 0.8;
    const objectId = one(this.#objects);
    const { webhookId } = (await this.#connector.call({
      method: 'POST',
      path: '/webhook',
      body: {
        ...this.#settings(objectId),
        callBackUrl: isGood ? this.#receivers.good : this.#receivers.failing,
      },
    })) as { webhookId: string };
    this.#webhooks.push({ webhookId, objectId, isGood, isActive: true });
    return undefined;
  }

  /**
   * Creates a webhook that expires when the clock is advanced the next time. This may already happen during the create
   * call, which then fails.
   */
  async #createBrief(): Promise<void> {
    const validity = this.#service.now + 49 * 3_600_000;
    const body = {
      ...this.#settings('soak-brief'),
      callBackUrl: this.#receivers.good,
      validity: String(validity),
    };
    try {
      await this.#connector.call({ method: 'POST', path: '/webhook', body });
    } catch (error) {
      const { now } = (await this.#service.admin({ method: 'GET', path: '' })) as { now: number };
      if (now < validity) throw error;
    }
  }

  #settings(objectId: string) {
    return { objectId, objectType: 'Group', eventTypes, callBackToken, callBackContext: 'soak' };
  }

  async #list(): Promise<void> {
    const objectId = one(this.#objects);
    const query = new URLSearchParams({ objectId, objectType: 'Group' });
    const { webhooks } = (await this.#connector.call({
      method: 'GET',
      path: `/webhook?${query.toString()}`,
    })) as { webhooks: { id: string }[] };
    const listed = webhooks.map(({ id }) => id).join(' ');
    const known = this.#of(objectId).map(({ webhookId }) => webhookId);
    if (listed !== known.join(' '))
      throw new Error(`The list of ${objectId} is ${listed}: expected ${known.join(' ')}.`);
  }

  async #update(): Promise<void> {
    const webhook = one(this.#webhooks);
    if (!webhook) return;
    const { good, failing } = this.#receivers;
    const url = webhook.isGood ? good : failing;
    const Active = this.#count % 3 !== 0;
    const body = this.#count % 2 ? { callBackUrl: `${url}?n=${this.#count}` } : { Active };
    await this.#connector.call({ method: 'PUT', path: `/webhook/${webhook.webhookId}`, body });
    if (body.Active !== undefined) webhook.isActive = body.Active;
  }

  async #delete(): Promise<void> {
    const webhook = this.#webhooks.shift();
    if (!webhook) return;
    await this.#connector.call({ method: 'DELETE', path: `/webhook/${webhook.webhookId}` });
  }

  async #trigger(): Promise<void> {
    await this.#happen(one(eventTypes), {}, ['delivered'], 1);
  }

  async #triggerFault(): Promise<void> {
    const { faults, states, copies = 1 } = one(faultCases);
    const event = faults.editedResponse ? 'ActionResponse' : one(eventTypes);
    await this.#happen(event, faults, states, copies);
  }

  async #happen(
    event: string,
    faults: Faults,
    states: readonly DeliveryRecord['state'][],
    copies: number,
  ): Promise<void> {
    const objectId = one(this.#objects);
    const { deliveries } = (await this.#service.admin({
      method: 'POST',
      path: '/trigger',
      body: { event, objectId, faults },
    })) as { deliveries: DeliveryRecord[] };
    const what = `${event} with ${JSON.stringify(faults)} at ${objectId}`;
    const known = new Map(this.#of(objectId).map((webhook) => [webhook.webhookId, webhook]));
    let count = 0;
    for (const { webhookId, state } of deliveries) {
      const webhook = known.get(webhookId);
      if (!webhook) throw new Error(`${what} goes to an unknown webhook.`);
      if (!webhook.isGood && state === 'delivered')
        throw new Error(`${what} is delivered to a receiver that fails.`);
      if (!webhook.isGood) continue;
      count += 1;
      if (!states.includes(state)) throw new Error(`${what} is ${state}.`);
    }
    const active = [...known.values()].filter(({ isGood, isActive }) => isGood && isActive);
    if (count !== active.length * copies)
      throw new Error(`${what} makes ${count} deliveries: expected ${active.length * copies}.`);
  }

  async #misuse(): Promise<void> {
    if (this.#count % 3 === 0) await this.#service.admin(one(badAdminCalls));
    else await this.#connector.call(one(this.#bad));
  }

  #of(objectId: string): Known[] {
    return this.#webhooks.filter((webhook) => webhook.objectId === objectId);
  }
}

function one<T>(list: readonly [T, ...T[]]): T;
function one<T>(list: readonly T[]): T;
function one<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)]!;
}
