/** `npm run prepare`, which npm also runs after an installation: compiles dist/ from the committed files. */
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
    // If somebody deleted generated/ before the installation, there is nothing to compile yet.
    const { build } = await import('./pipeline.js');
    await build(root);
  } else {
    await replaceFolders(root, ['dist'], async (staging) => {
      for (const path of generatedFiles(root)) cpSync(join(root, path), join(staging, path));
      await compile(root, staging);
    });
  }
  // For `npm install git+…`, npm prepares a temporary clone, packs it without running `prepack`, and removes it. Only in
  // that case, npm sets this variable. Without this line, the installed package would have the repository's package.json.
  const { _PACOTE_NO_PREPARE_: clone } = process.env;
  if (clone) shipManifest(root);
});
