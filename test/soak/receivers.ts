import { createServer, type RequestListener } from 'node:http';
import { listenOnLoopback } from '../../src/http/listen.js';
import { createReceiver, toNodeListener } from '../../src/receiver.js';

/** Receivers on loopback. */
export interface Receivers {
  /** The callback URLs: `good` handles everything, the handlers of `failing` fail, and `wrong` does not echo. */
  good: string;
  failing: string;
  wrong: string;
  /** The number of deliveries that `good` has handled. */
  handled(): number;
  close(): Promise<void>;
}

/** The token of all webhooks. */
export const callBackToken = 'soak-callback-token';

export async function startReceivers(): Promise<Receivers> {
  let handled = 0;
  // Wrong tokens and broken payloads are sent on purpose, so do not print the errors.
  const onError = () => undefined;
  const good = createReceiver({
    token: callBackToken,
    fallback: () => (handled += 1),
    onError,
  });
  const failing = createReceiver({
    token: callBackToken,
    fallback() {
      throw new Error('On purpose.');
    },
    onError,
  });
  const servers = await Promise.all([
    listening(toNodeListener(good)),
    listening(toNodeListener(failing)),
    listening((_, response) => response.end('no echo')),
  ]);
  const urls = servers.map(({ url }) => url) as [string, string, string];
  return {
    good: urls[0],
    failing: urls[1],
    wrong: urls[2],
    handled: () => handled,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

async function listening(
  listener: RequestListener,
): Promise<{ url: string; close(): Promise<unknown> }> {
  const server = createServer(listener);
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}/kaizala`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
