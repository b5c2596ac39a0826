import { ApiError } from './api-error.js';
import type { EmulatorSettings } from './options.js';

/** In ms. */
const minute = 60_000;

interface Window {
  end: number;
  calls: number;
}

/** Counts calls by the minute, of each connector and of all. */
export class ThrottleGate {
  readonly #limits: EmulatorSettings['throttle'];
  readonly #connectors = new Map<string, Window>();
  #tenant: Window = { end: 0, calls: 0 };

  constructor(limits: EmulatorSettings['throttle']) {
    this.#limits = limits;
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
    let own = this.#connectors.get(applicationId);
    if (!own || own.end <= now) {
      own = { end: now + minute, calls: 0 };
      this.#connectors.set(applicationId, own);
    }
    if (own.calls >= connector) throw tooMany(connector, 'connector', own.end - now);
    if (this.#tenant.calls >= tenant) throw tooMany(tenant, 'tenant', this.#tenant.end - now);
    own.calls++;
    this.#tenant.calls++;
  }
}

function tooMany(limit: number, whose: string, wait: number): ApiError {
  const message = `Too many calls: ${limit} a minute are allowed for a ${whose}.`;
  return new ApiError(429, { message }, { 'Retry-After': String(Math.ceil(wait / 1000)) });
}
