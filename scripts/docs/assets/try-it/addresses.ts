/**
 * The URLs of the emulator and the receiver. If `npm start` serves the page, it provides these URLs. On pages of other
 * hosts, the reader enters them.
 */
import { enteredAddresses } from './carried.js';

export interface Addresses {
  /** The origin of the emulator. */
  emulator: string;
  /** The callback URL of the receiver. */
  receiver: string;
  /** True if `npm start` serves the page and provided these URLs. */
  fromNpmStart: boolean;
}

/** The addresses if the reader enters none. */
export const usualAddresses = {
  emulator: 'http://127.0.0.1:4010',
  receiver: 'http://127.0.0.1:4011/kaizala',
};

/** @param root the URL of the site, with a slash at its end */
export async function findAddresses(root: string): Promise<Addresses> {
  try {
    const response = await fetch(new URL('_emulator.json', root));
    // Only `npm start` serves this file. Other hosts respond with 404, or with an HTML page, which makes `json()`
    // throw.
    if (response.ok) return { ...((await response.json()) as Addresses), fromNpmStart: true };
  } catch {
    // The request fails, for example if the page was opened from a disk. Then use the addresses that the reader
    // entered.
  }
  const { emulator = '', receiver = '' } = enteredAddresses();
  return {
    emulator: emulatorAddress(emulator) ?? usualAddresses.emulator,
    receiver: receiverAddress(receiver) ?? usualAddresses.receiver,
    fromNpmStart: false,
  };
}

/**
 * Returns the origin of an emulator if the text is a URL of a server on this machine, and the Content-Security-Policy
 * of the page allows requests to this server. Otherwise, returns undefined.
 */
export function emulatorAddress(text: string): string | undefined {
  const url = parsed(text);
  const isOrigin = url?.href === `${url?.origin}/`;
  return url && isOrigin && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)
    ? url.origin
    : undefined;
}

/** Returns the callback URL if the text is a URL on this machine; otherwise undefined. */
export function receiverAddress(text: string): string | undefined {
  const url = parsed(text);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  return isHere && !url?.hash && !url?.username && !url?.password ? url?.href : undefined;
}

function parsed(text: string): URL | undefined {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  return url?.protocol === 'http:' ? url : undefined;
}
