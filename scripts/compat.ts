/**
 * `npm run compat [-- <base> --format markdown]`: compares both descriptions in generated/ with those of the last release,
 * of a file, of a directory with the same folders, or of a git ref. Fails if a version or the changelog is too low.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CompatFormat, compatFormats } from '../src/cli/compat/formats.js';
import { findInputs } from '../src/cli/compat/inputs.js';
import type { Inputs } from '../src/cli/compat/match.js';
import { packageIn } from '../src/cli/compat/package-files.js';
import { printReport } from '../src/cli/compat/reports.js';
import { compatResult } from '../src/cli/compat/result.js';
import { findRedocly } from '../src/cli/compat/run-redocly.js';
import { processTerminal } from '../src/cli/output/terminal.js';
import { Failure } from '../src/common/failure.js';
import { lastRelease, releasesFolder } from './description/releases.js';
import { run } from './lib/command.js';
import { root } from './lib/project.js';

const names = ['v1', 'connector'];
const usage = 'npm run compat -- <base> --format <text|github|json|markdown|sarif>';
const terminal = processTerminal();

await run(async () => {
  // The reports name the files relative to the root.
  process.chdir(root);
  const { base, format } = argumentsOf(process.argv.slice(2));
  const result = await compatResult(await inputsOf(base), findRedocly([root]));
  printReport(result, format, terminal);
  if (!result.passed) process.exitCode = 1;
});

function argumentsOf(args: string[]): { base: string; format: CompatFormat } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' } },
    });
    const format = compatFormats.find((one) => one === values.format);
    const [base = `${releasesFolder}/${lastRelease(root)}`, ...others] = positionals;
    if (format && others.length === 0) return { base, format };
  } catch {
    // The message below is about every wrong argument.
  }
  throw new Failure(`The arguments are wrong. Usage: ${usage}`);
}

async function inputsOf(base: string): Promise<Inputs> {
  const head = (name: string) => `generated/${name}/openapi.json`;
  const isDirectory = existsSync(base) && statSync(base).isDirectory();
  if (existsSync(base) && !isDirectory) return findInputs(base, head(nameOf(base)), terminal);
  const found = await Promise.all(
    names.map((name) =>
      isDirectory
        ? findInputs(`${base}/${name}/openapi.json`, head(name), terminal)
        : findInputs(`${base}:${head(name)}`, head(name), terminal),
    ),
  );
  const old = isDirectory ? packageIn(base, textOf) : undefined;
  const packages = old ? { base: old, head: packageIn('', textOf)! } : found[0]!.packages;
  return {
    pairs: found.flatMap(({ pairs }) => pairs),
    removed: [],
    packages,
    notices: found.flatMap(({ notices }) => notices),
  };
}

/** A file is compared with the description that has its title. */
function nameOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const name = names.find((one) => {
    const { info } = JSON.parse(readFileSync(`generated/${one}/openapi.json`, 'utf8')) as {
      info: { title: string };
    };
    return text.includes(info.title);
  });
  if (name === undefined)
    throw new Failure(
      `${file} has the title of neither description. Fix: name a copy of generated/${names[0]}/openapi.json.`,
    );
  return name;
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
