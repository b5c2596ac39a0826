/**
 * Checks that the configuration of the linters enables all rules. If the name of a rule is misspelled or missing in the
 * configuration, or its severity is too low, the rule has no effect, and no linter reports that mistake.
 */
import { loadConfig, parseYaml } from '@redocly/openapi-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import house from '../../scripts/lint/redocly/plugin.mjs';

type Rules = Record<string, string | { severity?: string }>;
interface RedoclyFile {
  extends: string[];
  rules: Rules;
  apis: Record<string, { root: string; rules?: Rules }>;
}

const read = (file: string): unknown => parseYaml(readFileSync(join(root, file), 'utf8'));
const severityOf = (rule: unknown) => (rule as { severity?: string }).severity ?? rule;
const own = Object.keys(house().rules.oas3).map((name) => `house/${name}`);

/**
 * Finds the problems in a configuration of rules: unknown names, rules that are not our own, and severities other than
 * error.
 */
function faultsOf(rules: Rules): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const severity = typeof rule === 'string' ? rule : rule.severity;
    return [
      ...(own.includes(name) ? [] : [`${name} is not one of our rules`]),
      ...(severity === 'error' ? [] : [`${name} is ${severity}`]),
    ];
  });
}

describe('redocly.yaml', () => {
  const file = read('redocly.yaml') as RedoclyFile;

  test('enables every rule of the plugin, and changes no other rule', () => {
    expect(Object.keys(file.rules).toSorted()).toEqual(own.toSorted());
    expect(faultsOf(file.rules)).toEqual([]);
    expect(file.extends).toEqual(['recommended-strict']);
  });

  test.for(Object.entries(file.apis))(
    'changes only options of our rules for %s',
    ([_name, api]) => {
      expect(faultsOf(api.rules ?? {})).toEqual([]);
    },
  );

  test.for(Object.keys(file.apis))('applies every rule to %s as an error', async (name) => {
    const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });
    const { rules } = config.forAlias(name).resolvedConfig;
    for (const rule of own) expect([rule, severityOf(rules?.[rule])]).toEqual([rule, 'error']);
    const warnings = Object.entries(rules ?? {}).filter(([, rule]) => severityOf(rule) === 'warn');
    expect(warnings).toEqual([]);
  });

  test('sets every rule for workflows to error', async () => {
    const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });
    const rules = Object.entries(config.resolvedConfig.arazzo1Rules ?? {});
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter(([, rule]) => severityOf(rule) !== 'error')).toEqual([]);
  });

  test('has no ignore file next to it, which would make Redocly ignore problems', () => {
    expect(() => readFileSync(join(root, '.redocly.lint-ignore.yaml'))).toThrow('ENOENT');
  });

  test.for([
    [{ 'house/example-presnt': 'error' }, ['house/example-presnt is not one of our rules']],
    [{ 'house/example-present': 'warn' }, ['house/example-present is warn']],
    [{ 'house/example-present': { severity: 'off' } }, ['house/example-present is off']],
    [{ 'house/example-present': {} }, ['house/example-present is undefined']],
    [{ struct: 'off' }, ['struct is not one of our rules', 'struct is off']],
  ] as const)('would not pass these tests with the rules %j', ([rules, faults]) => {
    expect(faultsOf(rules as Rules)).toEqual(faults);
  });
});

describe('.spectral.yaml', () => {
  const file = read('.spectral.yaml') as {
    extends: unknown;
    functions: string[];
    overrides?: unknown;
    rules: Record<string, string | { then: { function: string } | { function: string }[] }>;
  };
  const ours = Object.entries(file.rules).flatMap(([name, rule]) =>
    typeof rule === 'string' ? [] : [[name, rule] as const],
  );

  test('enables every Spectral rule for OpenAPI except two', () => {
    expect(file.extends).toEqual([['spectral:oas', 'all']]);
    const rest = Object.entries(file.rules).filter(([, rule]) => typeof rule === 'string');
    expect(rest).toEqual([
      ['contact-properties', 'off'],
      ['openapi-tags-alphabetical', 'off'],
    ]);
  });

  test.for(ours)('has an error severity and a fix for %s', ([_name, rule]) => {
    expect(rule).toMatchObject({
      severity: 'error',
      // A rule must not replace references with their targets before it checks the description. It checks each target
      // at the target's own location, so it would check the target twice.
      resolved: false,
      message: expect.stringMatching(/ Fix: |^\{\{error\}\}$/) as string,
    });
  });

  test('uses each of its functions (at most three), and has no overrides for files', () => {
    const used = new Set(ours.flatMap(([, rule]) => [rule.then].flat().map((one) => one.function)));
    expect(file.functions.filter((name) => !used.has(name))).toEqual([]);
    expect(file.functions.length).toBeLessThanOrEqual(3);
    expect(file.overrides).toBeUndefined();
  });
});
