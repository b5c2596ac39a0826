import { bundlePrograms } from '../harness/programs.js';

const sources = {
  server: new URL('./server-child.ts', import.meta.url),
  receiver: new URL('./receiver-child.ts', import.meta.url),
  sender: new URL('./sender-child.ts', import.meta.url),
  many: new URL('./many-child.ts', import.meta.url),
};

/** The paths of the bundled programs that the benchmark measures. */
export type Programs = Record<keyof typeof sources, string>;

/** @param folder an empty or new folder */
export function bundle(folder: string): Promise<Programs> {
  return bundlePrograms(sources, folder);
}
