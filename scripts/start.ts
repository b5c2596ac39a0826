/** `npm start [-- --port 8080]`: serves the documentation on this machine, and builds it before if it has to. */
import { join } from 'node:path';
import { run } from './lib/command.js';
import { portFrom } from './lib/docs/port.js';
import { serveDocs } from './lib/docs/serve.js';
import { docsAreStale } from './lib/docs/stale.js';
import { root } from './lib/project.js';

await run(async () => {
  const port = portFrom(process.argv.slice(2));
  if (docsAreStale(root)) {
    // Loaded only now: the linters and generators behind it take longer than everything else here.
    const { build } = await import('./lib/build.js');
    await build(root);
  }
  const { url, close } = await serveDocs(join(root, 'generated/docs'), port);
  // Ending because nothing is left to do, and not by the signal, is what npm takes for success.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  console.log(`\nThe documentation: ${url}\nCtrl-C ends it.`);
});
