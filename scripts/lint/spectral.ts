/** Runs the linter Spectral in this process, with the rules in .spectral.yaml. */
import type { Document } from '@redocly/openapi-core';
import type { RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Description } from '../description/descriptions.js';
import type { Sources } from '../description/sources.js';
import { type Problem, sortProblems, SpecError } from '../lib/problem.js';
import { bundleLocation } from './bundle-location.js';
import { type Files, sourceLocationOf } from './source-location.js';

/**
 * Lints the bundles. Each problem is reported at its location in the source files. A problem in a file that both
 * descriptions share is reported only once.
 *
 * @throws SpecError if .spectral.yaml cannot be read
 */
export async function lintBundles(
  sources: Sources,
  descriptions: readonly Pick<Description, 'name' | 'document'>[],
): Promise<Problem[]> {
  const refs = new Map((await sources.apis()).map(({ name, ref }) => [name, ref]));
  const spectral = await loadSpectral(sources);
  const problems: Problem[] = [];
  for (const { name, document } of descriptions)
    problems.push(...(await problemsIn(spectral, document, sources, refs.get(name)!)));
  return sortProblems(problems);
}

/**
 * Lints a bundle or a workflow. The messages name the component that contains the problem. An author can find the file
 * of the component, because it has the same name.
 *
 * @param ref the path of the root file
 */
export async function problemsIn(
  spectral: Spectral,
  document: unknown,
  sources: Files,
  ref: string,
): Promise<Problem[]> {
  const found = await spectral.run(
    {
      parsed: { data: document, ast: {}, lineMap: [], diagnostics: [] },
      getLocationForJsonPath: () => undefined,
    },
    // Accept documents that are not OpenAPI. Spectral's own rules are only for OpenAPI, but our rules also apply to
    // workflows.
    { ignoreUnknownFormat: true },
  );
  const problems: Problem[] = [];
  for (const { code, message, severity, path } of found) {
    const keys = path.map(String);
    const location = await sourceLocationOf(sources, ref, keys);
    // A chapter of a guide is a Markdown file, and the whole file is the text that the rule checks. Therefore the line
    // number in the message is also the line number in the file.
    const line = location.file.endsWith('.md') && /\(line (\d+) of the text\)/.exec(message)?.[1];
    const component = bundleLocation(document, keys);
    problems.push({
      ...location,
      line: Number(line || location.line),
      // Spectral also has two severities that are lower than a warning. Report problems with these severities as
      // warnings, too.
      severity: severity === 0 ? 'error' : 'warn',
      rule: String(code),
      message: component === '' ? message : `${component}: ${message}`,
    });
  }
  return problems;
}

interface RulesetFile {
  extends: [string, string][];
  functionsDir: string;
  functions: string[];
  aliases: Record<string, string[]>;
  rules: Record<string, string | { then: Then | Then[] }>;
}

interface Then {
  function: string;
}

/**
 * Loads Spectral with the rules of a project. Unlike `npx spectral`, which compiles .spectral.yaml with a bundler, this
 * function reads the file, and imports the functions of the rules without compiling them.
 *
 * @throws SpecError if .spectral.yaml cannot be read
 */
export async function loadSpectral({
  root,
  resolver,
}: Pick<Sources, 'root' | 'resolver'>): Promise<Spectral> {
  const [core, rulesets, functions] = await Promise.all([
    import('@stoplight/spectral-core'),
    import('@stoplight/spectral-rulesets'),
    import('@stoplight/spectral-functions'),
  ]);
  const file = await resolver
    .resolveDocument(null, join(root, '.spectral.yaml'), true)
    .catch((error: unknown) => {
      throw SpecError.from(error, root);
    });
  const ruleset = (file as Document).parsed as RulesetFile;
  const available: Record<string, unknown> = { ...functions };
  for (const name of ruleset.functions) {
    const address = pathToFileURL(join(root, ruleset.functionsDir, `${name}.js`)).href;
    available[name] = ((await import(address)) as { default: unknown }).default;
  }
  const rules = Object.entries(ruleset.rules).map(([name, rule]) => {
    if (typeof rule === 'string') return [name, rule];
    const then = [rule.then].flat().map((one) => ({ ...one, function: available[one.function] }));
    // oxlint-disable-next-line unicorn/no-thenable -- Spectral uses this name
    return [name, { ...rule, then }];
  });
  const bases: Record<string, unknown> = { 'spectral:oas': rulesets.oas };
  const spectral = new core.Spectral();
  spectral.setRuleset({
    extends: ruleset.extends.map(([base, severity]) => [bases[base], severity]),
    aliases: ruleset.aliases,
    rules: Object.fromEntries(rules),
  } as RulesetDefinition);
  return spectral;
}
