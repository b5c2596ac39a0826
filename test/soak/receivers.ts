import { createServer, type RequestListener } from 'node:http';
import { listenOnLoopback } from '../../src/http/listen.js';
import { createReceiver, toNodeListener } from '../../src/receiver.js';

/** The receivers of the webhooks, on loopback. */
export interface Receivers {
  /**
   * The callback URLs. The receiver at `good` handles everything, the handlers at `failing` fail, and `wrong` does not
   * echo the validation token.
   */
  good: string;
  failing: string;
  wrong: string;
  /** Returns the number of deliveries that the receiver at `good` has handled. */
  handled(): number;
  close(): Promise<void>;
}

/** The callback token of all webhooks. */
export const callBackToken = 'soak-callback-token';

export async function startReceivers(): Promise<Receivers> {
  let handled = 0;
  // Do not print errors, because the emulator sends wrong tokens and broken payloads on purpose.
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
