/** `npm run prepare`, which npm runs after an installation: compiles dist/ from what is committed. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './lib/command.js';
import { compile } from './generate/compile.js';
import { generatedFiles } from './generate/drift.js';
import { shipManifest } from './generate/shipped-manifest.js';
import { replaceFolders } from './lib/output.js';
import { root } from './lib/project.js';

await run(async () => {
  if (generatedFiles(root).length === 0) {
    // Somebody deleted generated/ and installs again: there is nothing to compile yet.
    const { build } = await import('./pipeline.js');
    await build(root);
  } else {
    await replaceFolders(root, ['dist'], async (staging) => {
      for (const path of generatedFiles(root)) cpSync(join(root, path), join(staging, path));
      await compile(root, staging);
    });
  }
  // For `npm install git+…`, npm prepares a temporary clone, packs it without `prepack`, and removes it. Only there, it
  // sets this variable; without it, the installed package would just have the repository's package.json.
  const { _PACOTE_NO_PREPARE_: clone } = process.env;
  if (clone) shipManifest(root);
});
