import { createHash, timingSafeEqual } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import {
  createReceiver,
  toNodeListener,
  type CallHandler,
  type HttpResponse,
  type IncomingCall,
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
    const notifications = await notificationsIn(call);
    if (!notifications) return text(400);
    const genuine = notifications.filter((one) => isEqual(one.clientState, clientState));
    if (genuine.length === 0) return text(401);
    try {
      for (const { clientState: _, ...notification } of genuine) store(notification);
    } catch {
      return text(500); // Microsoft Graph sends the notifications again
    }
    return text(202);
  },
};

/** Returns the notifications in the body; undefined if it has none, or is longer than 1 MiB. */
async function notificationsIn(call: IncomingCall): Promise<Notification[] | undefined> {
  try {
    const body = await call.read(1024 * 1024);
    const { value } = JSON.parse('text' in body ? body.text : '') as { value: unknown };
    return Array.isArray(value) ? value.map((one) => ({ ...one })) : undefined;
  } catch {
    return undefined;
  }
}

type Notification = Record<string, unknown>;

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
