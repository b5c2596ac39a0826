/**
 * `npm run lint [-- --strict] [-- --fix] [-- --format <format>]`: lints spec/ and the code.
 *
 * - `--strict` also fails if a translation is missing or out of date.
 * - `--fix` writes new digests of the English texts into the overlays, so that all translations count as up to date.
 * Compare the translations with the English texts first.
 * - `--format` prints the problems for another program, and nothing else, on the standard output. A report has the
 * problems of all linters, but text stops at the first stage with errors.
 * - `--code` lints the code too. The script `lint` in package.json always sets this option.
 */
import { Failure } from '../src/common/failure.js';
import { bundleDescriptions } from './description/descriptions.js';
import { Sources } from './description/sources.js';
import { keepOutputForReport, printProgress, run, step } from './lib/command.js';
import { countOf, type Problem, SpecError } from './lib/problem.js';
import { root } from './lib/project.js';
import { readOptions } from './lib/read-options.js';
import { codeProblems, lintCode } from './lint/lint-code.js';
import { sourceFiles } from './lint/lint-sources.js';
import { lintProse } from './lint/prose/lint-prose.js';
import { formatReport, type Found, type ReportFormat, reportFormats } from './lint/report.js';
import { writeDigests } from './lint/write-digests.js';
import { lintAndBundle } from './pipeline.js';

const flag = { type: 'boolean', default: false } as const;
const options = {
  strict: { ...flag, about: 'refuse translations that are missing or out of date' },
  fix: { ...flag, about: 'confirm that you have compared the translations with the English' },
  format: { type: 'string', default: 'text', about: `one of ${reportFormats.join(', ')}` },
  code: flag,
} as const;

interface Extent {
  strict: boolean;
  code: boolean;
}

await run(async () => {
  const { fix, format, ...extent } = readOptions(
    process.argv.slice(2),
    options,
    'npm run lint [-- --strict] [-- --fix] [-- --format <format>]',
  );
  if (!isReportFormat(format))
    throw new Failure(
      `--format ${format} is not a format. Fix: use one of ${reportFormats.join(', ')}.`,
    );
  if (format !== 'text') keepOutputForReport();
  if (fix) {
    const sources = new Sources(root);
    const written = await writeDigests(sources, await bundleDescriptions(sources));
    for (const line of written) printProgress(`Written: ${line}`);
  }
  if (format === 'text') return lintAsText(extent);
  const found = await problemsOf(extent);
  process.stdout.write(await formatReport(format, found, root));
  printProgress(countOf([...found.refused, ...found.warnings]));
  if (found.refused.length > 0) process.exitCode = 1;
});

function isReportFormat(format: string): format is ReportFormat {
  return reportFormats.some((one) => one === format);
}

async function lintAsText({ strict, code }: Extent): Promise<void> {
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
}

async function problemsOf({ strict, code }: Extent): Promise<Found> {
  const warnings: Problem[] = [];
  const onWarnings = (problems: Problem[]) => warnings.push(...problems);
  const refused = await Promise.all([
    refusedBy(() => lintAndBundle(root, { strict, onWarnings })),
    code ? step('Lint the code', () => codeProblems(root)) : [],
    code ? step('Lint the prose', () => lintProse(root)) : [],
  ]);
  return { refused: refused.flat(), warnings };
}

async function refusedBy(work: () => Promise<unknown>): Promise<Problem[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}
