/**
 * Validates payloads with the published schemas in Python. It uses jsonschema, the most common validator for Python.
 */
// @module-tag python3-jsonschema
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { payloads } from '../support/payloads.js';
import { toolPath } from '../support/tools.js';
import { wrongFields } from '../support/wrong-fields.js';

interface Case {
  /** `v1/Delivery` */
  schema: string;
  value: unknown;
}

/** Validates all cases, and returns the locations of the errors in each case, as JSON Pointers. */
function errorsOf(cases: readonly Case[]): string[][] {
  const input = cases.map(({ schema, value }) => {
    const [api, component] = schema.split('/');
    return { schema: join(root, `generated/${api}/schemas/${component}.schema.json`), value };
  });
  const program = join(root, 'test/support/validate.py');
  const output = execFileSync(toolPath('python3-jsonschema'), [program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as string[][];
}

/** Payloads for the schemas of unions and requests. Each payload is valid except for one wrong field. */
const wrong = payloads
  .filter(
    ({ schema, valid }) => valid && /Delivery|Request|\/(Kaizala|Connector)Event$/.test(schema),
  )
  .flatMap(({ schema, value }) =>
    [...wrongFields(schema, value)].map((field) => ({ schema, ...field })),
  );

let errors: string[][] = [];
beforeAll(() => {
  // Validate all cases in one Python process, because starting the process takes as long as validating all cases.
  errors = errorsOf([...payloads, ...wrong]);
});

test('every payload is valid or invalid as its folder says', () => {
  const found = payloads.map(({ file }, index) => ({ file, valid: errors[index]!.length === 0 }));
  expect(found).toEqual(payloads.map(({ file, valid }) => ({ file, valid })));
});

test('one wrong field gives at most four errors, the first at the field', () => {
  for (const keyword of ['type', 'required', 'minLength', 'pattern'])
    expect(wrong).toContainEqual(expect.objectContaining({ keyword }));
  for (const [index, { path, ...field }] of wrong.entries()) {
    const [first, ...others] = errors[payloads.length + index]!;
    expect(first, JSON.stringify(field)).toBe(path);
    expect(others.length, JSON.stringify(field)).toBeLessThan(4);
  }
});
