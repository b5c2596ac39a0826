import { pathToFileURL } from 'node:url';
import { bundlePrograms } from '../harness/programs.js';

/** The programs that the benchmark measures, bundled as plain JavaScript. */
export interface Bundles {
  /**
   * Imports a new copy of in-process.ts for a handler that runs in this process. With separate copies, the JavaScript
   * engine optimizes each handler separately.
   */
  inProcess(name: string): Promise<typeof import('./in-process.js')>;
  /** The paths of the programs that run in separate processes. */
  server: string;
  memory: string;
}

const sources = {
  inProcess: new URL('./in-process.ts', import.meta.url),
  server: new URL('./server-child.ts', import.meta.url),
  memory: new URL('./memory-child.ts', import.meta.url),
};

/** @param folder an empty folder */
export async function bundle(folder: string): Promise<Bundles> {
  const { inProcess, server, memory } = await bundlePrograms(sources, folder);
  return {
    inProcess: (name) =>
      import(`${pathToFileURL(inProcess).href}?${encodeURIComponent(name)}`) as Promise<
        typeof import('./in-process.js')
      >,
    server,
    memory,
  };
}
