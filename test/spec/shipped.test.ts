import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { bodySchemasOf } from '../../scripts/description/event-union.js';
import { description } from '../support/descriptions.js';

describe.for([['v1'], ['connector']] as const)('%s', ([api]) => {
  const folder = new URL(`../../generated/${api}/schemas/`, import.meta.url);
  const files = readdirSync(folder);

  test('has one file for each request, response and event', () => {
    const components = bodySchemasOf(description(api).document);
    expect(files).toEqual(components.map((component) => `${component}.schema.json`).toSorted());
  });

  test.for(files)('%s needs no other file and compiles in strict mode', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const schema = JSON.parse(text) as { $id: string; $schema: string };
    expect(schema.$id).toBe(`urn:kaizala-webhooks:${api}:${file.replace('.schema.json', '')}`);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(text).not.toMatch(/"(x-[\w-]+|discriminator|format)":/);
    for (const [, reference] of text.matchAll(/"\$ref": "([^"]*)"/g))
      expect(reference).toMatch(/^#(\/\$defs\/\w+)?$/);
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
    expect(ajv.compile(schema)).toBeTypeOf('function');
  });
});
