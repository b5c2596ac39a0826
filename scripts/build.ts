/** `npm run build`: lints, bundles, generates, renders and compiles, and then lists the files that it wrote. */
import { build } from './pipeline.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';
import { sizeTable } from './lib/size-table.js';

await run(async () => {
  await build(root);
  console.log(`\n${sizeTable(root, ['generated', 'dist'])}`);
});
