/** Runs Spectral in this process: the house ruleset on each source, its standard rules on each bundle. */
import type { ISpectralDiagnostic, Ruleset, Spectral } from '@stoplight/spectral-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Problem, projectPath, sortProblems, SpecError } from '../lib/problem.js';
import { Guide, isGuide } from './guide.js';

const HOUSE_RULESET = '.spectral.yaml';
const BUNDLE_RULESET = './spectral/bundle-ruleset.mjs';
const UNRESOLVED = './spectral/lib/unresolved.cjs';

/** The rule that a text breaks when it is not YAML. */
export const SYNTAX_RULE = 'yaml-syntax';

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
