/** `npm run prepare`, which npm runs after an installation: compiles dist/ from what is committed. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './lib/command.js';
import { compile } from './generate/compile.js';
import { generatedFiles } from './generate/drift.js';
import { replaceFolders } from './lib/output.js';
import { root } from './lib/project.js';

await run(async () => {
  if (generatedFiles(root).length === 0) {
    // Somebody deleted generated/ and installs again: there is nothing to compile yet.
    const { build } = await import('./pipeline.js');
    return build(root);
  }
  return replaceFolders(root, ['dist'], async (staging) => {
    for (const path of generatedFiles(root)) cpSync(join(root, path), join(staging, path));
    await compile(root, staging);
  });
});
