/** `npm run lint` for the spec; its other half, for the code, stands in package.json. */
import { run } from './lib/command.js';
import { lintAndBundle } from './lib/lint-and-bundle.js';
import { sourceFiles } from './lib/lint.js';
import { root } from './lib/project.js';

await run(async () => {
  const descriptions = await lintAndBundle(root);
  const files = await sourceFiles(root);
  console.log(`${descriptions.length} descriptions, ${files.length} files: no problems`);
});
