/** Runs Spectral in this process, with the rules of .spectral.yaml. */
import type { Document } from '@redocly/openapi-core';
import type { RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Description } from '../description/descriptions.js';
import type { Sources } from '../description/sources.js';
import { type Problem, sortProblems, SpecError } from '../lib/problem.js';
import { bundlePlace } from './bundle-place.js';
import { type Files, sourcePlaceOf } from './source-place.js';

/**
 * Lints the bundles. A finding is reported where it is written; one in a file that both descriptions share is found
 * twice and reported once.
 *
 * @throws SpecError when .spectral.yaml cannot be read
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
 * Lints one bundle or workflow. The messages name the component, which has a file of the same name.
 *
 * @param ref the path of the file that it begins with
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
    // Spectral's own rules are for OpenAPI, and ours hold for workflows, too.
    { ignoreUnknownFormat: true },
  );
  const problems: Problem[] = [];
  for (const { code, message, severity, path } of found) {
    const keys = path.map(String);
    const place = await sourcePlaceOf(sources, ref, keys);
    // A guide is one text, so the line that a message names is a line of the file.
    const line = place.file.endsWith('.md') && /\(line (\d+) of the text\)/.exec(message)?.[1];
    const component = bundlePlace(document, keys);
    problems.push({
      ...place,
      line: Number(line || place.line),
      // There are two severities below a warning.
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
 * Spectral with the rules of a project. `npx spectral` compiles .spectral.yaml with a bundler; here it is read, and its
 * functions are imported as they are.
 *
 * @throws SpecError when .spectral.yaml cannot be read
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
    // oxlint-disable-next-line unicorn/no-thenable -- that is what Spectral calls it
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
