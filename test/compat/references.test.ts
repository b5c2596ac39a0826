/** References that OpenAPI 3.1 allows inside a bundle, and values that only look like references. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/command.js';
import { description, folderWith } from './files.js';

function compare(base: object, head: object) {
  const folder = folderWith({
    'old.json': description({ schema: base }),
    'new.json': description({ schema: head, version: '2.0.0' }),
  });
  return run(['compat', join(folder, 'old.json'), join(folder, 'new.json')]);
}

const anchored = (type: string) => ({
  properties: { amount: { $ref: '#amount' } },
  $defs: { 'the amount/sum': { $anchor: 'amount', type } },
});

describe('a description', () => {
  test('can refer to an anchor, which is compared', async () => {
    const { code, out } = await compare(anchored('string'), anchored('integer'));
    expect([code, out]).toEqual([0, expect.stringContaining(' major ')]);
  });

  test('can have values that look like references', async () => {
    const value = { $ref: 'other.json' };
    const data = { default: value, examples: [value], enum: [value], const: value };
    const schema = { properties: { amount: data, default: { type: 'string' } }, example: value };
    const { code, out } = await compare(schema, schema);
    expect([code, out]).toEqual([0, expect.stringContaining('no change')]);
  });

  test.for([
    [{ $ref: '#nothing' }, 'which does not exist'],
    [{ properties: { default: { $ref: 'a.json' } } }, 'expected a bundle'],
    [{ properties: { examples: { $ref: 'a.json' } } }, 'expected a bundle'],
  ] as const)('is refused with %j', async ([schema, text]) => {
    const { code, err } = await compare({}, schema);
    expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  });
});
