/** `npm run prepare`, which npm runs after an installation: compiles dist/ from what is committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.js';
import { run } from './lib/command.js';
import { compile } from './lib/compile.js';
import { generatedFiles } from './lib/drift.js';
import { replaceFolders } from './lib/output.js';
import { root } from './lib/project.js';

await run(async () => {
  const paths = generatedFiles(root);
  // Somebody deleted generated/ and installs again: then there is nothing to compile yet.
  if (paths.length === 0) await build(root);
  else {
    const generated = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    replaceFolders(root, ['dist'], compile(root, generated));
  }
});
