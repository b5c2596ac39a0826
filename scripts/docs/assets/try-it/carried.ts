/** What one step leaves for the next, also on another page: in this tab, and no longer than it is open. */

export interface Carried {
  /** The emulator that it is from. */
  emulator: string;
  accessToken?: string | undefined;
  /** The connector that the token was given to. */
  applicationId?: string | undefined;
  endpointUrl?: string | undefined;
  webhookId?: string | undefined;
}

const key = 'try-it';

/** Also here, for readers who have turned storage off: then each page begins anew. */
let last: Carried | undefined;

/** What was carried over from calls of an emulator; of another one, nothing is valid here. */
export function carriedFrom(emulator: string): Carried {
  // Read each time: a page that the reader comes back to is as it was left, and other pages went on.
  last = (read(() => sessionStorage) as Carried | undefined) ?? last;
  return last?.emulator === emulator ? { ...last } : { emulator };
}

export function carry(carried: Carried): void {
  last = carried;
  write(() => sessionStorage, carried);
}

/** The addresses that the reader entered; they are no secret, and stay. */
export function enteredAddresses(): { emulator?: string; receiver?: string } {
  return (read(() => localStorage) ?? {}) as { emulator?: string; receiver?: string };
}

export function keepAddresses({
  emulator,
  receiver,
}: {
  emulator: string;
  receiver: string;
}): void {
  write(() => localStorage, { emulator, receiver });
}

function read(storage: () => Storage): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // A reader may have turned storage off.
  }
}
