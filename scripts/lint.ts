/**
 * `npm run lint [-- --strict] [-- --fix]`: lints spec/ and the code.
 *
 * - `--strict` also fails if a translation is missing or out of date.
 * - `--fix` writes new digests of the English texts into the overlays, so that all translations count as up to date.
 * Compare the translations with the English texts first.
 * - `--code` lints the code too. The script `lint` in package.json always sets this option.
 */
import { bundleDescriptions } from './description/descriptions.js';
import { Sources } from './description/sources.js';
import { run, step } from './lib/command.js';
import { SpecError } from './lib/problem.js';
import { root } from './lib/project.js';
import { readOptions } from './lib/read-options.js';
import { lintCode } from './lint/lint-code.js';
import { sourceFiles } from './lint/lint-sources.js';
import { lintProse } from './lint/prose/lint-prose.js';
import { writeDigests } from './lint/write-digests.js';
import { lintAndBundle } from './pipeline.js';

const flag = { type: 'boolean', default: false } as const;
const options = {
  strict: { ...flag, about: 'refuse translations that are missing or out of date' },
  fix: { ...flag, about: 'confirm that you have compared the translations with the English' },
  code: flag,
} as const;

await run(async () => {
  const { strict, fix, code } = readOptions(
    process.argv.slice(2),
    options,
    'npm run lint [-- --strict] [-- --fix]',
  );
  if (fix) {
    const sources = new Sources(root);
    const written = await writeDigests(sources, await bundleDescriptions(sources));
    for (const line of written) console.log(`Written: ${line}`);
  }
  // Lint spec/ and the code at the same time, because the linters of the code are separate processes.
  const [spec, rest] = await Promise.allSettled([
    lintAndBundle(root, { strict }),
    code ? step('Lint the code', () => lintCode(root)) : undefined,
  ]);
  if (spec.status === 'rejected') throw spec.reason;
  if (rest.status === 'rejected') throw rest.reason;
  if (code) {
    const problems = await step('Lint the prose', () => lintProse(root));
    if (problems.length > 0) throw new SpecError(problems);
  }
  const files = await sourceFiles(root);
  console.log(`${spec.value.length} descriptions, ${files.length} files: no errors`);
});
