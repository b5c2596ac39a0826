import { createHash, timingSafeEqual } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import {
  createReceiver,
  toNodeListener,
  type CallHandler,
  type HttpResponse,
} from 'kaizala-webhooks/receiver';

const clientState = process.env.GRAPH_CLIENT_STATE;
if (!clientState) throw new Error('GRAPH_CLIENT_STATE is not set.');

/** Receives the deliveries of Kaizala, which come from your recording. */
const kaizala = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  on: {
    // A job becomes a task, with the field names of Planner.
    JobCreated: ({ eventId, data }) =>
      store({ eventId, title: data.title, dueDateTime: data.dueDate }),
  },
  fallback: (event) => store(event),
});

/** Receives the change notifications of Microsoft Graph. */
const graph: CallHandler = {
  async respond(call) {
    if (call.method !== 'POST') return text(405, '', { allow: 'POST' });
    const query = new URLSearchParams(call.url.split('?')[1]);
    const validationToken = query.get('validationToken');
    if (validationToken !== null) return text(200, validationToken);
    try {
      const body = await call.read(1024 * 1024);
      const json = 'text' in body ? body.text : '';
      const { value } = JSON.parse(json) as Notifications;
      const genuine = value.filter((one) => isEqual(one.clientState, clientState));
      for (const { clientState: _, ...notification } of genuine) store(notification);
      return text(genuine.length > 0 ? 202 : 401);
    } catch {
      return text(500); // Microsoft Graph sends the notifications again
    }
  },
};

interface Notifications {
  value: Record<string, unknown>[];
}

/** Stores an event. Use a database or a queue here. */
function store(event: object): void {
  appendFileSync('stored.ndjson', `${JSON.stringify(event)}\n`);
}

/** Compares two secrets in constant time. */
function isEqual(one: unknown, other: string): boolean {
  const hash = (secret: unknown) => createHash('sha256').update(String(secret)).digest();
  return timingSafeEqual(hash(one), hash(other));
}

function text(status: number, body = '', headers = {}): HttpResponse {
  const plain = {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  };
  return { status, headers: { ...plain, ...headers }, body };
}

const toKaizala = toNodeListener(kaizala);
const toGraph = toNodeListener(graph);
createServer((request, response) => {
  const listener = request.url?.startsWith('/graph') ? toGraph : toKaizala;
  void listener(request, response);
}).listen(8080, '127.0.0.1');
