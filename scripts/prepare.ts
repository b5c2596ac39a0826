/** `npm run prepare`: compiles dist/ from the committed files. npm also runs this script after an installation. */
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
    // If somebody deleted generated/ before the installation, build everything, because there is nothing to compile
    // yet.
    const { build } = await import('./pipeline.js');
    await build(root);
  } else {
    await replaceFolders(root, ['dist'], async (staging) => {
      for (const path of generatedFiles(root)) cpSync(join(root, path), join(staging, path));
      await compile(root, staging);
    });
  }
  // For `npm install git+…`, npm prepares a temporary clone, packs the clone without running `prepack`, and removes it.
  // npm sets this variable only in that case. Replace package.json here; otherwise the installed package would contain
  // the package.json of the repository.
  const { _PACOTE_NO_PREPARE_: clone } = process.env;
  if (clone) shipManifest(root);
});
