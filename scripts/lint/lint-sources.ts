/** Lints the sources and the bundles with Redocly and Spectral, in this process. */
import type { ISpectralDiagnostic, Ruleset, Spectral } from '@stoplight/spectral-core';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unusedFiles, unusedSources } from './unused-files.js';
import { Guide, isGuide } from './guide.js';
import {
  projectPath,
  redoclyProblems,
  sortProblems,
  SpecError,
  type Problem,
} from '../lib/problem.js';
import { SourceResolver } from '../description/references.js';
import { structureProblems } from '../description/structure.js';

const REDOCLY_CONFIG = 'redocly.yaml';
const HOUSE_RULESET = '.spectral.yaml';
const BUNDLE_RULESET = './spectral/bundle-ruleset.mjs';
const UNRESOLVED = './spectral/lib/unresolved.cjs';
const SYNTAX_RULE = 'yaml-syntax';

/**
 * Lints the source files: each by itself with the house ruleset of Spectral, and each description of redocly.yaml as
 * a whole with Redocly and the house plugin.
 *
 * @example
 * console.log(formatProblems(await lintSources({ root: process.cwd() })));
 */
export async function lintSources({ root }: { root: string }): Promise<Problem[]> {
  try {
    const texts = await readSources(root);
    const problems = await lintFiles(root, texts);
    // What cannot be parsed cannot be referenced either: everything that Redocly would add is a consequence.
    if (problems.some(({ rule }) => rule === SYNTAX_RULE)) return sortProblems(problems);
    const descriptions = await readDescriptions(root);
    // Of a file of the wrong kind, the rules would say what it lacks.
    if (descriptions.problems.length > 0) return sortProblems(descriptions.problems);
    const found = await lintDescriptions(root, [...texts.keys()], descriptions);
    return sortProblems([...problems, ...unusedSources(texts), ...found]);
  } catch (error) {
    return SpecError.from(error, root).problems;
  }
}

/**
 * Lints a bundled description with the standard rules of Spectral.
 *
 * @param bundle the name of its description in redocly.yaml, and its text
 */
export async function lintBundle({
  root,
  name,
  text,
}: {
  root: string;
  name: string;
  text: string;
}): Promise<Problem[]> {
  const { Spectral } = await import('@stoplight/spectral-core');
  const spectral = new Spectral();
  spectral.setRuleset(await bundleRuleset());
  return sortProblems(await lintText(spectral, root, `generated/${name}/openapi.yaml`, text));
}

/** The YAML files under spec/ and the guides, relative to the root. */
export async function sourceFiles(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'spec'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => projectPath(root, join(entry.parentPath, entry.name)))
    .filter((file) => /\.ya?ml$/.test(file) || isGuide(file))
    .toSorted();
}

async function readSources(root: string): Promise<Map<string, string>> {
  const files = await sourceFiles(root);
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  return new Map(files.map((file, index) => [file, texts[index] ?? '']));
}

async function lintFiles(root: string, texts: Map<string, string>): Promise<Problem[]> {
  const spectral = await houseSpectral(root);
  const problems: Problem[] = [];
  for (const [file, text] of texts) problems.push(...(await lintText(spectral, root, file, text)));
  return problems;
}

/** The descriptions of redocly.yaml, and what keeps them from being read. */
async function readDescriptions(root: string) {
  const { loadConfig } = await import('@redocly/openapi-core');
  const config = await loadConfig({ configPath: join(root, REDOCLY_CONFIG) });
  // Both descriptions read the shared components, and each file is parsed once.
  const resolver = new SourceResolver(config.resolve);
  const problems: Problem[] = [];
  for (const api of Object.values(config.resolvedConfig.apis ?? {})) {
    problems.push(...(await structureProblems(resolver, join(root, api.root), root)));
  }
  return { config, resolver, problems };
}

async function lintDescriptions(
  root: string,
  files: string[],
  { config, resolver }: Awaited<ReturnType<typeof readDescriptions>>,
): Promise<Problem[]> {
  const { lint } = await import('@redocly/openapi-core');
  const problems: Problem[] = [];
  for (const [name, api] of Object.entries(config.resolvedConfig.apis ?? {})) {
    const ref = join(root, api.root);
    const options = { ref, config: config.forAlias(name), externalRefResolver: resolver };
    problems.push(...redoclyProblems(await lint(options), root));
  }
  const used = [...resolver.getFiles()].map((file) => projectPath(root, file));
  return [...problems, ...unusedFiles(files, new Set(used))];
}

/** Lints one document with a ruleset that is loaded already. */
export async function lintText(
  spectral: Spectral,
  root: string,
  file: string,
  text: string,
): Promise<Problem[]> {
  const [{ Document }, parsers] = await Promise.all([
    import('@stoplight/spectral-core'),
    import('@stoplight/spectral-parsers'),
  ]);
  const source = join(root, file);
  const found = await spectral.run(
    isGuide(file) ? new Document(text, Guide, source) : new Document(text, parsers.Yaml, source),
  );
  return found.map((one) => {
    const rule = one.code === 'parser' ? SYNTAX_RULE : String(one.code);
    return problemAt(one.source ? projectPath(root, one.source) : file, rule, one);
  });
}

/** Spectral counts lines and columns from 0, and knows two severities below a warning. */
function problemAt(
  file: string,
  rule: string,
  { message, range, severity }: Pick<ISpectralDiagnostic, 'message' | 'range' | 'severity'>,
): Problem {
  return {
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: severity === 0 ? 'error' : 'warn',
    rule,
    message,
  };
}

/**
 * Spectral with the house ruleset of a project. The ruleset is written in YAML for editors and for `npx spectral`,
 * which compile it with a bundler; here it is read, and its functions are imported as they stand.
 */
export async function houseSpectral(root: string): Promise<Spectral> {
  const [core, parsers, functions, unresolved] = await Promise.all([
    import('@stoplight/spectral-core'),
    import('@stoplight/spectral-parsers'),
    import('@stoplight/spectral-functions'),
    import(beside(UNRESOLVED)),
  ]);
  const { data, diagnostics } = parsers.Yaml.parse(
    await readFile(join(root, HOUSE_RULESET), 'utf8'),
  );
  if (diagnostics.length > 0) {
    throw new SpecError(diagnostics.map((one) => problemAt(HOUSE_RULESET, SYNTAX_RULE, one)));
  }
  const { rules, functions: own = [], functionsDir = 'functions' } = data as HouseRuleset;
  const available: Record<string, unknown> = { ...functions };
  for (const name of own) {
    const module = await import(pathToFileURL(join(root, functionsDir, `${name}.js`)).href);
    available[name] = module.default;
  }
  const compiled = Object.entries(rules).map(([name, rule]) => [
    name,
    // oxlint-disable-next-line unicorn/no-thenable -- that is what Spectral calls it
    { ...rule, then: { ...rule.then, function: available[rule.then.function] } },
  ]);
  const spectral = new core.Spectral({ resolver: unresolved.default });
  spectral.setRuleset(new core.Ruleset({ rules: Object.fromEntries(compiled) }));
  return spectral;
}

interface HouseRuleset {
  functions?: string[];
  functionsDir?: string;
  rules: Record<string, { then: { function: string } }>;
}

let bundleRules: Promise<Ruleset> | undefined;

function bundleRuleset(): Promise<Ruleset> {
  bundleRules ??= Promise.all([
    import('@stoplight/spectral-core'),
    import(beside(BUNDLE_RULESET)),
  ]).then(([core, ruleset]) => new core.Ruleset(ruleset.default));
  return bundleRules;
}

/** The address of a file that belongs to the linter, and not to the project that it lints. */
function beside(path: string): string {
  return new URL(path, import.meta.url).href;
}
