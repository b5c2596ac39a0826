import { ApiError } from './api-error.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';

/** How many connectors are counted in one minute; our choice. It matters only where `tenant` is higher. */
const mostConnectors = 10_000;

/** In ms. */
const minute = 60_000;

interface Window {
  end: number;
  calls: number;
}

/** Counts calls by the minute, of each connector and of all. */
export class ThrottleGate {
  readonly #limits: EmulatorSettings['throttle'];
  readonly #speed: number;
  readonly #connectors = new Map<string, Window>();
  #tenant: Window = { end: 0, calls: 0 };

  /** @param speed of the clock by which the minutes are counted */
  constructor(limits: EmulatorSettings['throttle'], speed: number) {
    this.#limits = limits;
    this.#speed = speed;
  }

  /**
   * Lets a call pass, or not; those that may not are not counted.
   *
   * @throws ApiError 429, with the time until the minute is over
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
    // Only who was let in is remembered: so many in a minute, and no more.
    this.#connectors.set(applicationId, own);
    this.#tenant.calls++;
  }

  #tooMany(limit: number, whose: string, wait: number): ApiError {
    const message = `Too many calls: expected at most ${limit} a minute of a ${whose}. Fix: wait for as many seconds as the header Retry-After says.`;
    // Who called waits by a clock of their own.
    const seconds = Math.ceil(wait / this.#speed / 1000);
    return new ApiError(429, { message }, { 'Retry-After': String(seconds) });
  }
}
