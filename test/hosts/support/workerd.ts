/** Cloudflare's runtime, workerd, with a Worker that is bundled from our sources. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { Miniflare, type WorkerOptions } from 'miniflare';

const source = (path: string) => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

/**
 * Starts a Worker with the Durable Objects of the samples. The caller disposes of it.
 *
 * @param entry from test/hosts: `samples/worker.ts`
 * @returns also what it has printed with `console`
 */
export async function startWorker(
  entry: string,
  bindings: Record<string, string> = {},
): Promise<{ worker: Miniflare; printed: () => string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd'],
    external: ['cloudflare:workers'],
    alias: {
      'kaizala-webhooks/receiver': source('receiver.ts'),
      // As package.json chooses for every platform but Node.
      '#platform': source('common/platform/web.ts'),
    },
  });
  const options: WorkerOptions = {
    modules: [{ type: 'ESModule', path: 'worker.js', contents: outputFiles[0]!.text }],
    compatibilityDate: '2025-12-01',
    bindings,
    durableObjects: { DELIVERIES: { className: 'Delivery', useSQLite: true } },
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
