import express from 'express';
import type { RequestListener } from 'node:http';
import { type Receiver, toNodeListener } from '../../../src/receiver.js';
import { zodEvent } from '../validators/zod.js';
import { token } from './deliveries.js';
import { benchReceiver, fill } from './receiver.js';
import type { Duty } from './verify.js';

/** The listener of a Node server. */
export interface Listening {
  listener: RequestListener;
  /** Brings the receiver into the state that it has after long use: its store of known deliveries is full. */
  settle?: () => Promise<void>;
}

/** A compared receiver in the comparison over HTTP. */
interface Listener {
  duties: readonly Duty[];
  /** Creates the listener. @param handled called for each delivery that reaches the event handlers */
  listen(handled: () => void): Listening;
}

const all: readonly Duty[] = ['checks the token', 'validates', 'handles each once'];

/** The compared receivers. The key is the name that the results show. */
export const listeners: Readonly<Record<string, Listener>> = {
  receiver: {
    duties: all,
    listen: (handled) => {
      const receiver = benchReceiver(handled);
      return { listener: toNodeListener(receiver), settle: settled(receiver) };
    },
  },
  'receiver in Express': {
    duties: all,
    listen(handled) {
      const receiver = benchReceiver(handled);
      const app = express();
      app.all('/kaizala', toNodeListener(receiver));
      return { listener: app, settle: settled(receiver) };
    },
  },
  // A receiver as people usually write it by hand. It has fewer features than the receiver of this package, and never
  // forgets an eventId.
  'Express, zod': {
    duties: all,
    listen(handled) {
      const app = express();
      const seen = new Set<string>();
      app.post('/kaizala', express.json(), (request, response) => {
        if (request.get('kz-callback-token') !== token) {
          response.sendStatus(401);
          return;
        }
        const { data: event } = zodEvent.safeParse(request.body);
        if (!event) {
          response.sendStatus(400);
          return;
        }
        if (!seen.has(event.eventId)) {
          seen.add(event.eventId);
          handled();
        }
        response.sendStatus(200);
      });
      return { listener: app };
    },
  },
  'bare node:http': {
    duties: [],
    listen: (handled) => ({
      listener(request, response) {
        let body = '';
        request.setEncoding('utf8');
        request.on('data', (chunk: string) => (body += chunk));
        request.on('end', () => {
          response.statusCode = isJson(body) ? 200 : 400;
          if (response.statusCode === 200) handled();
          response.end();
        });
      },
    }),
  },
};

function settled(receiver: Receiver): () => Promise<void> {
  return () => fill(receiver);
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
