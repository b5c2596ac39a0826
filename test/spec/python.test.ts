/** The shipped schemas in Python, with the validator that most programs there use. */
// @module-tag python3-jsonschema
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { payloads } from '../support/payloads.js';
import { toolPath } from '../support/tools.js';
import { wrongFields } from '../support/wrong-fields.js';

interface Case {
  /** `v1/Delivery` */
  schema: string;
  value: unknown;
}

/** The places of the errors of each case, as JSON Pointers. */
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

test('every payload has the verdict that it is filed under', () => {
  const errors = errorsOf(payloads);
  const found = payloads.map(({ file }, index) => ({ file, valid: errors[index]!.length === 0 }));
  expect(found).toEqual(payloads.map(({ file, valid }) => ({ file, valid })));
});

test('one wrong field gives at most four errors, the first at the field', () => {
  const fields = payloads
    .filter(
      ({ schema, valid }) => valid && /Delivery|Request|\/(Kaizala|Connector)Event$/.test(schema),
    )
    .flatMap(({ schema, value }) =>
      [...wrongFields(schema, value)].map((field) => ({ schema, ...field })),
    );
  for (const keyword of ['type', 'required', 'minLength', 'pattern'])
    expect(fields).toContainEqual(expect.objectContaining({ keyword }));
  const errors = errorsOf(fields);
  for (const [index, { path, ...field }] of fields.entries()) {
    const [first, ...others] = errors[index]!;
    expect(first, JSON.stringify(field)).toBe(path);
    expect(others.length, JSON.stringify(field)).toBeLessThan(4);
  }
});
