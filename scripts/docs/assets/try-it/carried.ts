/** Values that a step passes to the next step, also on another page. The browser tab keeps them until it is closed. */

export interface Carried {
  /** The origin of the emulator that the values are from. */
  emulator: string;
  accessToken?: string | undefined;
  /** The connector that the token was issued to. */
  applicationId?: string | undefined;
  endpointUrl?: string | undefined;
  webhookId?: string | undefined;
}

const key = 'try-it';

/** A copy of the values in memory, for browsers with disabled storage. There, each page starts without values. */
let last: Carried | undefined;

/** The values that came from this emulator. Values of another emulator are invalid here. */
export function carriedFrom(emulator: string): Carried {
  // Read the storage each time, because other pages may have changed it before the reader returned to this page.
  last = (read(() => sessionStorage) as Carried | undefined) ?? last;
  return last?.emulator === emulator ? { ...last } : { emulator };
}

export function carry(carried: Carried): void {
  last = carried;
  write(() => sessionStorage, carried);
}

/** The URLs that the reader entered. They are not secret, so the browser keeps them permanently. */
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
    // Storage may be disabled in the browser.
  }
}
