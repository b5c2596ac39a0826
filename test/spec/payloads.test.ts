import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isValid, validators } from '../support/validators.js';

/** A case is a file: test/payloads/<api>/pass|fail/<Schema>.<situation>.json */
const folder = new URL('../payloads/', import.meta.url);

/** Accepts any JSON, because its answer was never documented. */
const refusesNothing = new Set(['v1/UpdatedWebhook']);

for (const api of ['v1', 'connector']) {
  for (const verdict of ['pass', 'fail'] as const) {
    describe(`${api} ${verdict}`, () => {
      test.for(readdirSync(new URL(`${api}/${verdict}/`, folder)))('%s', (file) => {
        const value: unknown = JSON.parse(
          readFileSync(new URL(`${api}/${verdict}/${file}`, folder), 'utf8'),
        );
        expect(isValid(`${api}/${file.split('.')[0]}`, value)).toBe(verdict === 'pass');
      });
    });
  }
}

test.for([...validators.keys()])('%s has a payload that passes and one that fails', (schema) => {
  const [api, component] = schema.split('/');
  const cases = (verdict: string) =>
    readdirSync(new URL(`${api}/${verdict}/`, folder)).filter((file) =>
      file.startsWith(`${component}.`),
    );
  expect(cases('pass')).not.toEqual([]);
  if (!refusesNothing.has(schema)) expect(cases('fail')).not.toEqual([]);
});
