/** The servers that `toNodeListener` is made for, each with a client of its protocol; all end with the test. */
import express from 'express';
import express4 from 'express4';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { type Receiver, toNodeListener } from '../../src/receiver.js';
import { portOf } from '../support/servers.js';
import { type Client, http2Client, httpClient } from './clients.js';

/** What stands in front of the receiver, and may do to the request what it likes. */
export type Front = (
  request: IncomingMessage & { body?: unknown; rawBody?: unknown },
  response: ServerResponse,
  next: () => void,
) => unknown;

/** Puts a receiver behind a real server, with something in front of it. */
export type Stack = (receiver: Receiver, front?: Front) => Promise<Client>;

const pass: Front = (_, __, next) => next();

function fronted(receiver: Receiver, front: Front) {
  const listener = toNodeListener(receiver);
  return (request: IncomingMessage, response: ServerResponse) =>
    void front(request, response, () => listener(request, response));
}

const withExpress =
  (make: typeof express): Stack =>
  async (receiver, front = pass) => {
    const app = make();
    app.use(front as express.RequestHandler);
    app.all('/kaizala', toNodeListener(receiver));
    return await serveApp(app);
  };

/** Serves an application of Express. */
export async function serveApp(app: express.Express): Promise<Client> {
  return httpClient(await portOf(createServer(app)));
}

export const stacks: Record<string, Stack> = {
  'node:http': async (receiver, front = pass) =>
    httpClient(await portOf(createServer(fronted(receiver, front)))),
  'node:http2': async (receiver, front = pass) =>
    http2Client(await portOf(createHttp2Server(fronted(receiver, front) as never))),
  'Express 4': withExpress(express4),
  'Express 5': withExpress(express),
};
