/**
 * The kinds of servers with which `toNodeListener` is tested. Each server comes with a client for its protocol. The
 * server and the client are closed when the test ends.
 */
import express from 'express';
import express4 from 'express4';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { type Receiver, toNodeListener } from '../../src/receiver.js';
import { portOf } from '../support/servers.js';
import { type Client, http2Client, httpClient } from './clients.js';

/** Middleware in front of the receiver, which may change or read the request. */
export type Front = (
  request: IncomingMessage & { body?: unknown; rawBody?: unknown },
  response: ServerResponse,
  next: () => void,
) => unknown;

/**
 * A function that starts a real server with a receiver and with middleware in front of it, and returns a client of this
 * server.
 */
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

/** Starts a server for an Express application, and returns a client of this server. */
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
