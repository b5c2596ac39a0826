import express, { type ErrorRequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { createServer } from 'node:http';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { wrongVerdicts } from '../support/verdicts.js';
import { basePathOf, send } from '../support/send.js';
import type { Library } from './main.js';

/** This library validates requests and their security before the handlers of Express run. */
const library: Library = async ({ document }) => {
  const app = express();
  app.use(express.json());
  const apiSpec = structuredClone(document) as never;
  app.use(middleware({ apiSpec, validateRequests: true, validateResponses: false }));
  app.use((_request, response) => void response.json({}));
  const refuse: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
    response.status(error.status ?? 500).end();
  };
  app.use(refuse);
  const server = createServer(app);
  try {
    const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
    const base = origin + basePathOf(document);
    return await wrongVerdicts(document, async (request) => (await send(base, request)) === 200);
  } finally {
    server.close();
    server.closeAllConnections();
  }
};

export default library;
