/** Builds the documentation once for all tests of its pages, and serves it. */
import type { TestProject } from 'vitest/node';
import { serveDocs } from '../../../scripts/docs/serve.js';
import { filesIn } from '../../../scripts/docs/served-files.js';
import { writeSite } from '../site.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site on the disk, and the URL of the site on the server. The URL ends with a slash. */
    site: { folder: string; url: string };
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const site = await writeSite();
  const server = await serveDocs(filesIn(site.folder), 0);
  project.provide('site', { folder: site.folder, url: server.url });
  return () => {
    server.close();
    site.remove();
  };
}
