import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { withoutBrackets } from '../../common/host.js';

/** The time limit for a connection, in ms. We chose this value. */
const connectTimeout = 5000;

/** The pause between two attempts, in ms. We chose this value. */
const pause = 100;

/**
 * Returns whether a program accepts connections at the host and port of a URL. If not, tries again until the given time
 * has passed.
 *
 * @param time in ms
 */
export async function isListening(url: URL, time = 0): Promise<boolean> {
  const end = performance.now() + time;
  for (;;) {
    if (await accepts(url)) return true;
    if (performance.now() >= end) return false;
    await delay(pause);
  }
}

function accepts({ hostname, port, protocol }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const number = Number(port) || (protocol === 'https:' ? 443 : 80);
    const socket = connect({ host: withoutBrackets(hostname), port: number });
    const end = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.setTimeout(connectTimeout, () => end(false));
    socket.on('connect', () => end(true)).on('error', () => end(false));
  });
}
