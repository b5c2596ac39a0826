/**
 * `npm run docs [-- --base-url https://example.org/kaizala/ --repository https://example.org/project] [-- --watch]`:
 * builds generated/docs/ from spec/. With `--watch`, the command keeps running: it serves the documentation on this
 * machine, and reloads the pages when their sources change.
 */
import { buildDocs } from './docs/build-docs.js';
import { docsCommandFrom } from './docs/docs-command.js';
import { docsFolder } from './docs/site.js';
import { interrupted, run } from './lib/command.js';
import { root } from './lib/project.js';
import { sizeTable } from './lib/size-table.js';

await run(async () => {
  const { watch, port, ...options } = docsCommandFrom(process.argv.slice(2));
  if (!watch) {
    await buildDocs(root, options);
    return console.log(`\n${sizeTable(root, [docsFolder])}`);
  }
  // Import the server only with --watch, because loading it takes a while.
  const { watchDocs } = await import('./docs/watch.js');
  const ended = interrupted();
  const server = await watchDocs(root, { ...options, port, log: console.log });
  console.log(
    `\nThe documentation: ${server.url}\nIt is rebuilt when spec/, src/*/README.md or CHANGELOG.md changes. Press Ctrl-C to stop.`,
  );
  await ended;
  server.close();
});
