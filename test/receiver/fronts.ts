/** Kinds of middleware in front of a receiver. They differ in what they do with the body of a request. */
import type { Front } from './stacks.js';

async function bytesOf(request: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Middleware after which the receiver can still get the body. */
export const fronts: Record<string, Front> = {
  nothing: (_, __, next) => next(),
  'middleware that reads the body, and keeps its bytes as rawBody': async (request, _, next) => {
    request.rawBody = await bytesOf(request);
    next();
  },
  'middleware that reads the body, and keeps it as the string rawBody': async (
    request,
    _,
    next,
  ) => {
    request.rawBody = String(await bytesOf(request));
    next();
  },
  'middleware that reads the body, and keeps its bytes as body': async (request, _, next) => {
    request.body = await bytesOf(request);
    next();
  },
  'middleware that parses the body': async (request, _, next) => {
    const text = String(await bytesOf(request));
    request.body = text === '' ? {} : JSON.parse(text);
    next();
  },
  'middleware that collects the string rawBody, and does not wait': (request, _, next) => {
    request.rawBody = '';
    request.setEncoding('utf8').on('data', (text) => (request.rawBody += text as string));
    next();
  },
  'middleware that collects the string rawBody, and waits for the first piece': (
    request,
    _,
    next,
  ) => {
    request.rawBody = '';
    request.setEncoding('utf8').on('data', (text) => (request.rawBody += text as string));
    request.once('data', () => setImmediate(next)).once('end', () => request.rawBody || next());
  },
  'middleware that sets an encoding': (request, _, next) => {
    request.setEncoding('utf8');
    next();
  },
  'middleware that pauses the request': (request, _, next) => {
    request.pause();
    next();
  },
  'middleware that calls next later': (_, __, next) => setTimeout(next, 50),
};

/** Middleware after which the receiver cannot get the body. */
export const takers: Record<string, Front> = {
  'reads the body': async (request, _, next) => {
    await bytesOf(request);
    next();
  },
  'listens to the body': (request, _, next) => {
    request.on('data', () => undefined).on('end', next);
  },
  'reads the body slowly': async (request, _, next) => {
    await bytesOf(request);
    setTimeout(next, 50);
  },
};
