import type { Activity } from './activity.js';
import { Claim, type ClaimSettings } from './claim.js';
import type { Claimed, DedupeStore } from './dedupe-store.js';
import { Outbox, stepTimeout } from './outbox.js';
import { inTime, isThenable, monotonicTime, pause } from './time-limit.js';

/** The claims of one receiver on a store that may be slow, gone, or back again. */
export class Claims {
  readonly #settings: ClaimSettings;
  readonly #outbox: Outbox;
  /** The keys whose handlers run in this process: whatever the store says, they are not run again beside it. */
  readonly #running = new Set<string>();
  // Unique among processes by its first part, and within this one by its second. Not made before it is needed, because
  // some edge runtimes have no random numbers while a program starts.
  #process: string | undefined;
  #count = 0;

  /** @param activity is told of steps that go on after a response */
  constructor(
    store: DedupeStore,
    { lease, retention }: { lease: number; retention: number },
    activity: Activity,
    report: ClaimSettings['report'],
  ) {
    this.#outbox = new Outbox(activity, report);
    this.#settings = {
      store,
      lease,
      retention,
      // The lease may have begun when the store was asked.
      patience: Math.min(stepTimeout, lease / 4),
      report,
      defer: (key, name, run) => {
        const time = name === 'confirm' ? retention : lease;
        this.#outbox.add(key, { name, run, end: monotonicTime() + time });
      },
      settled: (key) => this.#running.delete(key),
    };
  }

  /**
   * Claims a key.
   *
   * @returns the claim, or how the key stands
   * @throws what the store throws, or that it did not answer in time, or that its answer is not one; the key may be
   *   claimed then, and is released when the store is back
   */
  async claim(key: string): Promise<Claim | Exclude<Claimed, 'claimed'>> {
    if (this.#outbox.isUnconfirmed(key)) return 'done';
    if (this.#running.has(key)) return 'running';
    this.#process ??= crypto.randomUUID();
    const owner = `${this.#process}.${++this.#count}`;
    const claimed = await this.#ask(key, owner);
    if (claimed !== 'claimed') return claimed;
    this.#running.add(key);
    return new Claim(this.#settings, key, owner);
  }

  /** Asks for the claim until there is a reply. A reply that was lost is given again to the same owner. */
  async #ask(key: string, owner: string): Promise<Claimed> {
    const { store, lease, patience } = this.#settings;
    const end = monotonicTime() + patience;
    for (let wait = 50; ; wait *= 2) {
      let reply: unknown;
      let claimed: unknown;
      try {
        reply = store.claim(key, owner, lease);
        claimed = isThenable(reply) ? await inTime(reply, 'claim', end - monotonicTime()) : reply;
      } catch (error) {
        if (monotonicTime() + wait < end) {
          await pause(wait);
          continue;
        }
        this.#giveBack(key, owner, reply);
        throw error;
      }
      if (claimed === 'claimed' || claimed === 'running' || claimed === 'done') return claimed;
      throw new TypeError(
        `The store of dedupe returned ${typeof claimed} from claim: expected 'claimed', 'running' or 'done'.`,
      );
    }
  }

  /** Releases a key that nobody handles, though the store may have granted it: at once, or when it does so late. */
  #giveBack(key: string, owner: string, reply: unknown): void {
    const { store, defer } = this.#settings;
    const release = () => defer(key, 'release', () => store.release(key, owner));
    void Promise.resolve(reply).then(
      (late) => (late === 'claimed' ? release() : undefined),
      release,
    );
  }
}
