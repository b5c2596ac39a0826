/** Cloudflare's runtime, workerd, with a Worker that is bundled from our sources. */
import { Miniflare, type WorkerOptions } from 'miniflare';
import { bundle } from './bundle.js';

/**
 * Starts a Worker, with the Durable Objects of the samples unless `settings` say otherwise. The caller disposes of it.
 *
 * @param entry from test/hosts: `samples/worker.ts`
 * @returns also what it has printed with `console`
 */
export async function startWorker(
  entry: string,
  bindings: Record<string, string> = {},
  settings: Pick<WorkerOptions, 'compatibilityDate' | 'durableObjects'> = {},
): Promise<{ worker: Miniflare; printed: () => string }> {
  const options: WorkerOptions = {
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundle(entry) }],
    compatibilityDate: '2025-12-01',
    bindings,
    durableObjects: { DELIVERIES: { className: 'Delivery', useSQLite: true } },
    ...settings,
  };
  let output = '';
  const worker = new Miniflare({
    host: '127.0.0.1',
    port: 0,
    cf: false,
    ...options,
    handleRuntimeStdio: (...streams) => {
      for (const stream of streams)
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    },
  });
  await worker.ready;
  return { worker, printed: () => output };
}
