import { ApiError } from './api-error.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';

/** The maximum number of connectors in one minute; our choice. It has an effect only if `tenant` is higher. */
const mostConnectors = 10_000;

/** In ms. */
const minute = 60_000;

interface Window {
  end: number;
  calls: number;
}

/** Counts the calls per minute, of each connector and of all connectors. */
export class ThrottleGate {
  readonly #limits: EmulatorSettings['throttle'];
  readonly #speed: number;
  readonly #connectors = new Map<string, Window>();
  #tenant: Window = { end: 0, calls: 0 };

  /** @param speed the speed of the clock that measures the minutes */
  constructor(limits: EmulatorSettings['throttle'], speed: number) {
    this.#limits = limits;
    this.#speed = speed;
  }

  /**
   * Counts a call, or refuses it. Refused calls are not counted.
   *
   * @throws ApiError 429, with the time until the end of the minute
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
    // Remember only connectors whose call was accepted, so that the map cannot exceed the limit of the minute.
    this.#connectors.set(applicationId, own);
    this.#tenant.calls++;
  }

  #tooMany(limit: number, whose: string, wait: number): ApiError {
    const message = `Too many calls: expected at most ${limit} a minute of a ${whose}. Fix: wait for the seconds in the header Retry-After.`;
    // Convert to real time: the caller does not wait on the emulator's clock.
    const seconds = Math.ceil(wait / this.#speed / 1000);
    return new ApiError(429, { message }, { 'Retry-After': String(seconds) });
  }
}
