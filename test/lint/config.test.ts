/** A rule that is misspelt, lowered or left out is switched off without a word, so the configuration is held here. */
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

/** What would be off: unknown names, rules that are not the house's, and severities below an error. */
function faultsOf(rules: Rules): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const severity = typeof rule === 'string' ? rule : rule.severity;
    return [
      ...(own.includes(name) ? [] : [`${name} is no rule of the house`]),
      ...(severity === 'error' ? [] : [`${name} is ${severity}`]),
    ];
  });
}

describe('redocly.yaml', () => {
  const file = read('redocly.yaml') as RedoclyFile;

  test('demands every rule of the plugin, and lowers no other', () => {
    expect(Object.keys(file.rules).toSorted()).toEqual(own.toSorted());
    expect(faultsOf(file.rules)).toEqual([]);
    expect(file.extends).toEqual(['recommended-strict']);
  });

  test.for(Object.entries(file.apis))('%s only changes options of house rules', ([_name, api]) => {
    expect(faultsOf(api.rules ?? {})).toEqual([]);
  });

  test.for(Object.keys(file.apis))('every rule reaches %s as an error', async (name) => {
    const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });
    const { rules } = config.forAlias(name).resolvedConfig;
    for (const rule of own) expect([rule, severityOf(rules?.[rule])]).toEqual([rule, 'error']);
    const warnings = Object.entries(rules ?? {}).filter(([, rule]) => severityOf(rule) === 'warn');
    expect(warnings).toEqual([]);
  });

  test('every rule for workflows is an error', async () => {
    const config = await loadConfig({ configPath: join(root, 'redocly.yaml') });
    const rules = Object.entries(config.resolvedConfig.arazzo1Rules ?? {});
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter(([, rule]) => severityOf(rule) !== 'error')).toEqual([]);
  });

  test('there is no file that makes Redocly ignore problems', () => {
    expect(() => readFileSync(join(root, '.redocly.lint-ignore.yaml'))).toThrow('ENOENT');
  });

  test.for([
    [{ 'house/example-presnt': 'error' }, ['house/example-presnt is no rule of the house']],
    [{ 'house/example-present': 'warn' }, ['house/example-present is warn']],
    [{ 'house/example-present': { severity: 'off' } }, ['house/example-present is off']],
    [{ 'house/example-present': {} }, ['house/example-present is undefined']],
    [{ struct: 'off' }, ['struct is no rule of the house', 'struct is off']],
  ] as const)('%j would be noticed', ([rules, faults]) => {
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

  test('demands every rule of Spectral for OpenAPI but two', () => {
    expect(file.extends).toEqual([['spectral:oas', 'all']]);
    const rest = Object.entries(file.rules).filter(([, rule]) => typeof rule === 'string');
    expect(rest).toEqual([
      ['contact-properties', 'off'],
      ['openapi-tags-alphabetical', 'off'],
    ]);
  });

  test.for(ours)('%s is an error, and has a fix', ([_name, rule]) => {
    expect(rule).toMatchObject({
      severity: 'error',
      // What is referred to is judged where it is written.
      resolved: false,
      message: expect.stringMatching(/ Fix: |^\{\{error\}\}$/) as string,
    });
  });

  test('uses each of its functions, three at most, and excepts no file', () => {
    const used = new Set(ours.flatMap(([, rule]) => [rule.then].flat().map((one) => one.function)));
    expect(file.functions.filter((name) => !used.has(name))).toEqual([]);
    expect(file.functions.length).toBeLessThanOrEqual(3);
    expect(file.overrides).toBeUndefined();
  });
});
