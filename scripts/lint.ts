/** `npm run lint` for the spec; its other half, for the code, stands in package.json. */
import { run } from './lib/command.js';
import { root } from './lib/project.js';
import { sourceFiles } from './lint/lint-sources.js';
import { lintAndBundle } from './pipeline.js';

await run(async () => {
  const descriptions = await lintAndBundle(root);
  const files = await sourceFiles(root);
  console.log(`${descriptions.length} descriptions, ${files.length} files: no problems`);
});
