/** Values that a step hands to the next one, also on another page. The tab keeps them until it is closed. */

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

/** The values that came from this emulator. Those of another emulator are not valid here. */
export function carriedFrom(emulator: string): Carried {
  // Read each time: a page that the reader comes back to is as it was left, and other pages went on.
  last = (read(() => sessionStorage) as Carried | undefined) ?? last;
  return last?.emulator === emulator ? { ...last } : { emulator };
}

export function carry(carried: Carried): void {
  last = carried;
  write(() => sessionStorage, carried);
}

/** The addresses that the reader entered. They are not secret, so the browser keeps them. */
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
