/**
 * A store that keeps all rules of `dedupeContract`. It consists of small functions, so that a test can replace one of
 * them and make a store that breaks one rule.
 */
import type { Claimed, DedupeStore } from '../../src/receiver.js';

interface Entry {
  /** The owner of the claim; undefined after the key was confirmed. */
  owner: string | undefined;
  /** The time when the claim or the retention expires, in ms since the epoch. */
  end: number;
}

/** The functions of which the store consists. Each test replaces one of them. */
export const parts = {
  /** Returns the name under which a key is stored. */
  nameOf: (key: string): string => key,
  /** Returns the time when a lease or retention that starts now expires. */
  endOf: (ms: number): number => Date.now() + ms,
  hasEnded: (entry: Entry): boolean => entry.end <= Date.now(),
  mayClaim: (entry: Entry | undefined, owner: string): boolean => !entry || entry.owner === owner,
  claimed: (_old: Entry | undefined, owner: string, end: number): Entry => ({ owner, end }),
  /** Returns the result of a claim that is refused. */
  refusal: (entry: Entry): string => (entry.owner === undefined ? 'done' : 'running'),
  success: (): unknown => 'claimed',
  mayConfirm: (entry: Entry | undefined, owner: string): boolean => !entry || entry.owner === owner,
  confirmed: (_old: Entry | undefined, end: number): Entry => ({ owner: undefined, end }),
  mayRelease: (entry: Entry | undefined, owner: string): boolean => entry?.owner === owner,
  release: (entries: Map<string, Entry>, name: string): void => void entries.delete(name),
  /** Called between reading and writing a claim. The store waits for the result. */
  pause: (_isTakeover: boolean): Promise<void> | undefined => undefined,
  /** Called when a key is confirmed again. */
  again: (): void => undefined,
};

/** Makes a store of the functions above. The functions in `broken` replace some of them. */
export function storeWith(broken: Partial<typeof parts>): DedupeStore {
  const part = { ...parts, ...broken };
  const entries = new Map<string, Entry>();
  const find = (name: string): Entry | undefined => {
    const entry = entries.get(name);
    return entry && !part.hasEnded(entry) ? entry : undefined;
  };
  return {
    async claim(key, owner, lease) {
      const name = part.nameOf(key);
      const entry = find(name);
      if (!part.mayClaim(entry, owner)) return part.refusal(entry!) as Claimed;
      const pause = part.pause(entries.has(name));
      if (pause) await pause;
      entries.set(name, part.claimed(entry, owner, part.endOf(lease)));
      return part.success() as Claimed;
    },
    async confirm(key, owner, retention) {
      const name = part.nameOf(key);
      const entry = find(name);
      if (entry && entry.owner === undefined) return part.again();
      if (part.mayConfirm(entry, owner))
        entries.set(name, part.confirmed(entry, part.endOf(retention)));
    },
    async release(key, owner) {
      const name = part.nameOf(key);
      if (part.mayRelease(find(name), owner)) part.release(entries, name);
    },
  };
}
