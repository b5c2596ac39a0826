import { pathToFileURL } from 'node:url';
import { bundlePrograms } from '../harness/programs.js';

/** The measured programs, as plain JavaScript. */
export interface Bundles {
  /** The in-process contestants: each has its own copy of the module, and therefore its own optimizations of the engine. */
  inProcess(name: string): Promise<typeof import('./in-process.js')>;
  /** The files of the processes. */
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
