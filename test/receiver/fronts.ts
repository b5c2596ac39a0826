/** What applications put in front of a receiver, and what becomes of the body there. */
import type { Front } from './stacks.js';

async function bytesOf(request: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What leaves the receiver something to take. */
export const fronts: Record<string, Front> = {
  nothing: (_, __, next) => next(),
  'what reads the body, and keeps its bytes as rawBody': async (request, _, next) => {
    request.rawBody = await bytesOf(request);
    next();
  },
  'what reads the body, and keeps its text as rawBody': async (request, _, next) => {
    request.rawBody = String(await bytesOf(request));
    next();
  },
  'what reads the body, and keeps its bytes as body': async (request, _, next) => {
    request.body = await bytesOf(request);
    next();
  },
  'what parses the body': async (request, _, next) => {
    const text = String(await bytesOf(request));
    request.body = text === '' ? {} : JSON.parse(text);
    next();
  },
  'what collects the text as rawBody, and does not wait': (request, _, next) => {
    request.rawBody = '';
    request.setEncoding('utf8').on('data', (text) => (request.rawBody += text as string));
    next();
  },
  'what collects the text as rawBody, and waits for the first piece': (request, _, next) => {
    request.rawBody = '';
    request.setEncoding('utf8').on('data', (text) => (request.rawBody += text as string));
    request.once('data', () => setImmediate(next)).once('end', () => request.rawBody || next());
  },
  'what sets an encoding': (request, _, next) => {
    request.setEncoding('utf8');
    next();
  },
  'what pauses the request': (request, _, next) => {
    request.pause();
    next();
  },
  'what goes on later': (_, __, next) => setTimeout(next, 50),
};

/** What leaves it nothing. */
export const takers: Record<string, Front> = {
  'reads the body': async (request, _, next) => {
    await bytesOf(request);
    next();
  },
  'listens to the body': (request, _, next) => {
    request.on('data', () => undefined).on('end', next);
  },
  'reads the body, and takes its time': async (request, _, next) => {
    await bytesOf(request);
    setTimeout(next, 50);
  },
};
