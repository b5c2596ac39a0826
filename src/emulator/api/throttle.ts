import { ApiError } from './api-error.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';

/**
 * The maximum number of different connectors that may call in one minute. We chose this value. It matters only if the
 * limit `tenant`, which counts the calls of all connectors together, is higher than this value.
 */
const mostConnectors = 10_000;

/** One minute, in ms. */
const minute = 60_000;

interface Window {
  end: number;
  calls: number;
}

/** Limits the API calls per minute: of each connector, and of all connectors together. */
export class ThrottleGate {
  readonly #limits: EmulatorSettings['throttle'];
  readonly #speed: number;
  readonly #connectors = new Map<string, Window>();
  #tenant: Window = { end: 0, calls: 0 };

  /**
   * @param speed how much faster than real time the emulator's clock runs. The limits count the calls in a minute on
   * this clock
   */
  constructor(limits: EmulatorSettings['throttle'], speed: number) {
    this.#limits = limits;
    this.#speed = speed;
  }

  /**
   * Counts a call, or refuses it. A refused call does not count toward the limits.
   *
   * @throws ApiError 429 if a limit is reached; its header `Retry-After` is the time until the end of the minute
   */
  pass(applicationId: string, now: number): void {
    if (!this.#limits) return;
    const { connector, tenant } = this.#limits;
    if (this.#tenant.end <= now) {
      this.#tenant = { end: now + minute, calls: 0 };
      for (const [id, { end }] of this.#connectors) if (end <= now) this.#connectors.delete(id);
    }
    const known = this.#connectors.get(applicationId);
    const own = known && known.end > now ? known : { end: now + minute, calls: 0 };
    if (own.calls >= connector) throw this.#tooMany(connector, 'connector', own.end - now);
    if (this.#tenant.calls >= tenant) throw this.#tooMany(tenant, 'tenant', this.#tenant.end - now);
    if (!known && this.#connectors.size >= mostConnectors)
      throw this.#tooMany(mostConnectors, 'tenant', this.#tenant.end - now);
    own.calls++;
    // Remember a connector only if its call was accepted. Otherwise refused calls could make the map grow without
    // limit.
    this.#connectors.set(applicationId, own);
    this.#tenant.calls++;
  }

  #tooMany(limit: number, whose: string, wait: number): ApiError {
    const message = `Too many calls: expected at most ${limit} a minute per ${whose}. Fix: wait as many seconds as the header Retry-After says.`;
    // Convert the wait from the emulator's clock to real time, because the caller waits in real time.
    const seconds = Math.ceil(wait / this.#speed / 1000);
    return new ApiError(429, { message }, { 'Retry-After': String(seconds) });
  }
}
