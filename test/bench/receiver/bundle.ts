import { pathToFileURL } from 'node:url';
import { bundlePrograms } from '../harness/programs.js';

/** The programs that are measured, as plain JavaScript. */
export interface Bundles {
  /** The contestants in process: a copy of its own for each, with what the compiler has learnt of it. */
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

/** @param folder an empty one */
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
