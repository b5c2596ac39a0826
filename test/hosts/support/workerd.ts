/** Cloudflare's runtime, workerd. */
import { Miniflare, type WorkerOptions } from 'miniflare';
import { bundle, bundleProject } from './bundle.js';

type Settings = Pick<WorkerOptions, 'compatibilityDate' | 'durableObjects'>;

interface Started {
  worker: Miniflare;
  /** The output of the Worker's `console`. */
  printed: () => string;
}

/**
 * Starts a Worker from the sources of this package, with the Durable Objects of the samples unless `settings` say otherwise.
 * The caller must dispose of the Worker.
 *
 * @param entry from test/hosts: `samples/worker.ts`
 */
export async function startWorker(
  entry: string,
  bindings: Record<string, string> = {},
  settings: Settings = {},
): Promise<Started> {
  return start(await bundle(entry), bindings, settings);
}

/**
 * Starts a Worker of a project that has the package installed.
 *
 * @param file the program of the project
 */
export async function startProjectWorker(
  file: string,
  bindings: Record<string, string>,
): Promise<Started> {
  return start(await bundleProject(file), bindings);
}

async function start(
  contents: string,
  bindings: Record<string, string>,
  settings: Settings = {},
): Promise<Started> {
  const options: WorkerOptions = {
    modules: [{ type: 'ESModule', path: 'worker.js', contents }],
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
