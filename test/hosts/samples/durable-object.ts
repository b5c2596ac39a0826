import { DurableObject } from 'cloudflare:workers';
import type { Claimed, DedupeStore } from 'kaizala-webhooks/receiver';

interface State {
  /** Undefined after the delivery was handled. */
  owner?: string;
  expires: number;
}

/**
 * One object for each delivery, so that deliveries do not wait for each other, and each expires by its own alarm.
 * A single object for all deliveries would handle them one after another, in a single location.
 */
export class Delivery extends DurableObject {
  async claim(owner: string, lease: number): Promise<Claimed> {
    const state = await this.#state();
    if (state && state.owner !== owner) return state.owner === undefined ? 'done' : 'running';
    await this.#save({ owner, expires: Date.now() + lease });
    return 'claimed';
  }

  async confirm(owner: string, retention: number): Promise<void> {
    const state = await this.#state();
    if (!state || state.owner === owner) await this.#save({ expires: Date.now() + retention });
  }

  async release(owner: string): Promise<void> {
    if ((await this.#state())?.owner === owner) await this.#forget();
  }

  /** Deletes an expired state: otherwise, the object would stay, and cost money, forever. */
  async alarm(): Promise<void> {
    const state = await this.#state();
    // The alarm may come a little early, or the lease may have been renewed.
    if (state) await this.ctx.storage.setAlarm(state.expires);
    else await this.#forget();
  }

  // While an object waits for its storage, it gets no other call, so no call comes between reading and writing.
  async #state(): Promise<State | undefined> {
    const state = await this.ctx.storage.get<State>('state');
    return state && state.expires > Date.now() ? state : undefined;
  }

  async #save(state: State): Promise<void> {
    await this.ctx.storage.put('state', state);
    await this.ctx.storage.setAlarm(state.expires);
  }

  async #forget(): Promise<void> {
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }
}

export function durableObjectDedupe(deliveries: DurableObjectNamespace<Delivery>): DedupeStore {
  const delivery = (key: string) => deliveries.get(deliveries.idFromName(key));
  return {
    claim: (key, owner, lease) => delivery(key).claim(owner, lease),
    confirm: (key, owner, retention) => delivery(key).confirm(owner, retention),
    release: (key, owner) => delivery(key).release(owner),
  };
}
