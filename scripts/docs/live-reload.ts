import type { Hono } from 'hono';
import { randomUUID } from 'node:crypto';

const events = '/_changes';
const address = '/_changes.js';

/**
 * Listens while the page is visible. A browser opens six connections to a server at most, and each tab in the background
 * would keep one of them.
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
 * Makes the pages that a server serves load themselves again.
 *
 * Each page names the version that it is, and each listener is told the present one at once: a page that was loaded
 * before a change, and listens after it, loads itself again, too.
 */
export class LiveReload {
  readonly #listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  #version = randomUUID();

  /** Adds the script, and the address that it listens to. */
  readonly addRoutes = (app: Hono): void => {
    app.get(address, (context) =>
      context.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    );
    app.get(events, () => this.#listen());
  };

  /** A page with the script, which its policy then allows. */
  listening(page: string): string {
    const allowed = page.replace(
      /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/,
      (policy) => allow(allow(policy, 'script-src'), 'connect-src'),
    );
    const tag = `<script src="${address}" data-version="${this.#version}"></script>\n`;
    // The last one: a bundle that is inline may have others in it. A page may also do without.
    const end = allowed.lastIndexOf('</body>');
    return end < 0 ? allowed + tag : allowed.slice(0, end) + tag + allowed.slice(end);
  }

  /** To be called at once when pages are new, before `listening` sees the first of them. */
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

/** Allows the server's own files to a directive, which then no longer follows `default-src`. */
function allow(policy: string, directive: string): string {
  const directives = policy.split(';').map((text) => text.trim());
  const at = directives.findIndex((text) => text.split(/\s/, 1)[0] === directive);
  if (at < 0) return `${policy}; ${directive} 'self'`;
  const sources = directives[at]!.split(/\s+/).slice(1);
  if (sources.includes("'self'")) return policy;
  const others = sources.filter((source) => source !== "'none'");
  return directives.with(at, [directive, "'self'", ...others].join(' ')).join('; ');
}
