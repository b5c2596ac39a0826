import { createHash } from 'node:crypto';
import type { Hono } from 'hono';

const address = '/_changes';

const script = `new EventSource('${address}').onmessage = () => location.reload();`;

/** Tells the pages that a server serves to load themselves again. */
export class LiveReload {
  readonly #readers = new Set<ReadableStreamDefaultController<string>>();

  /** Adds the address that pages listen to, and to each page what listens. The files stay as they are. */
  readonly extend = (app: Hono): void => {
    app.get(address, () => this.#listen());
    app.use(async (context, next) => {
      await next();
      if (!context.res.headers.get('Content-Type')?.startsWith('text/html')) return;
      const page = listening(await context.res.text());
      context.res = new Response(page, context.res);
      context.res.headers.delete('Content-Length');
    });
  };

  reload(): void {
    for (const reader of this.#readers) reader.enqueue('data: changed\n\n');
  }

  #listen(): Response {
    let reader: ReadableStreamDefaultController<string>;
    const readers = this.#readers;
    const stream = new ReadableStream<string>({
      start(controller) {
        reader = controller;
        readers.add(controller);
        controller.enqueue(': listening\n\n');
      },
      cancel() {
        readers.delete(reader);
      },
    });
    return new Response(stream.pipeThrough(new TextEncoderStream()), {
      headers: { 'Content-Type': 'text/event-stream' },
    });
  }
}

/** A page with the script that listens, which its policy allows. */
function listening(page: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const allowed = page.replace(
    /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/,
    (policy) => allow(allow(policy, 'script-src', `'sha256-${hash}'`), 'connect-src', "'self'"),
  );
  // The last one: a single file has Redoc's bundle in it, which names others.
  const end = allowed.lastIndexOf('</body>');
  return `${allowed.slice(0, end)}<script>${script}</script>\n${allowed.slice(end)}`;
}

function allow(policy: string, directive: string, source: string): string {
  return policy.includes(`; ${directive} `)
    ? policy.replace(`; ${directive} `, `; ${directive} ${source} `)
    : `${policy}; ${directive} ${source}`;
}
