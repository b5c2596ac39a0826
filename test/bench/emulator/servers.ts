import { createServer, type Server } from 'node:http';
import { createEmulator, type EmulatorOptions } from '../../../src/emulator.js';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { agreedGet } from './agreed-get.js';
import { backendListener } from './backend.js';
import { bareListener } from './bare.js';

/** A running server that creates webhooks. `kept` returns the number of its webhooks. */
export interface CreatingServer {
  port: number;
  kept(): number;
}

/** Starts a server. @param description the path of the bundled API description */
export type StartServer = (description: string) => Promise<CreatingServer>;

/** The compared servers, which run in separate processes. The inner key is the name that the results show. */
export const servers: Readonly<
  Record<'create' | 'handshake', Readonly<Record<string, StartServer>>>
> = {
  create: {
    emulator: () => emulator({ handshake: false, throttle: false }),
    'openapi-backend': async (description) => {
      const webhooks = new Map<string, unknown>();
      return listening(createServer(await backendListener(description, webhooks)), webhooks);
    },
    'bare node:http': () => {
      const webhooks = new Map<string, unknown>();
      return listening(createServer(bareListener(webhooks)), webhooks);
    },
  },
  handshake: {
    emulator: () => emulator({ throttle: false }),
    'bare node:http': () => {
      const webhooks = new Map<string, unknown>();
      return listening(createServer(bareListener(webhooks, agreedGet())), webhooks);
    },
  },
};

async function emulator(options: EmulatorOptions): Promise<CreatingServer> {
  // Raise the limits, because a benchmark creates more webhooks than the default limits allow.
  const limits = { webhooks: 10_000_000, webhookBytes: 2 ** 40 };
  const made = createEmulator({ limits, ...options });
  const { port } = await made.listen(0);
  return { port, kept: () => made.webhooks().length };
}

async function listening(
  server: Server,
  webhooks: ReadonlyMap<string, unknown>,
): Promise<CreatingServer> {
  return { port: await listenOnLoopback(server), kept: () => webhooks.size };
}
