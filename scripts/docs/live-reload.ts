import type { Hono } from 'hono';
import { randomUUID } from 'node:crypto';

const events = '/_changes';
const address = '/_changes.js';

/**
 * Listens for changes while the page is visible. A browser opens at most six connections to a server, and each tab in the
 * background would keep one of them.
 */
const script = `const { version } = document.currentScript.dataset;
let source;
function listen() {
  source?.close();
  if (document.visibilityState === 'hidden') return;
  source = new EventSource('${events}');
  source.onmessage = ({ data }) => {
    if (data !== version) location.reload();
  };
}
document.addEventListener('visibilitychange', listen);
listen();
`;

/**
 * Reloads the pages that a server serves when they change.
 *
 * Each page names its version, and each listener receives the current version at once. So a page also reloads if it was
 * loaded before a change and starts to listen after the change.
 */
export class LiveReload {
  readonly #listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  #version = randomUUID();

  /** Adds the routes of the script and of its stream of events. */
  readonly addRoutes = (app: Hono): void => {
    app.get(address, (context) =>
      context.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    );
    app.get(events, () => this.#listen());
  };

  /** Adds the script to a page, and allows the script in the policy of the page. */
  listening(page: string): string {
    const allowed = page.replace(
      /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/,
      (policy) => allow(allow(policy, 'script-src'), 'connect-src'),
    );
    const tag = `<script src="${address}" data-version="${this.#version}"></script>\n`;
    // Use the last `</body>`: an inline bundle may contain others. A page may also omit it.
    const end = allowed.lastIndexOf('</body>');
    return end < 0 ? allowed + tag : allowed.slice(0, end) + tag + allowed.slice(end);
  }

  /** Call this as soon as new pages exist, before `listening` gets the first of them. */
  reload(): void {
    this.#version = randomUUID();
    for (const listener of this.#listeners) listener.enqueue(this.#message());
  }

  #message(): Uint8Array {
    return Buffer.from(`data: ${this.#version}\n\n`);
  }

  #listen(): Response {
    let listener: ReadableStreamDefaultController<Uint8Array>;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        listener = controller;
        this.#listeners.add(controller);
        controller.enqueue(this.#message());
      },
      cancel: () => void this.#listeners.delete(listener),
    });
    return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  }
}

/** Allows the server's own files in a directive. A directive that is added no longer follows `default-src`. */
function allow(policy: string, directive: string): string {
  const directives = policy.split(';').map((text) => text.trim());
  const at = directives.findIndex((text) => text.split(/\s/, 1)[0] === directive);
  if (at < 0) return `${policy}; ${directive} 'self'`;
  const sources = directives[at]!.split(/\s+/).slice(1);
  if (sources.includes("'self'")) return policy;
  const others = sources.filter((source) => source !== "'none'");
  return directives.with(at, [directive, "'self'", ...others].join(' ')).join('; ');
}
