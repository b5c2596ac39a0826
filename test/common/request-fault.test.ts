import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as connectorRules from '../../generated/connector/request-rules.js';
import * as connector from '../../generated/connector/compiled-validators.js';
import { requestExamples } from '../../generated/v1/examples.js';
import * as rules from '../../generated/v1/request-rules.js';
import * as v1 from '../../generated/v1/compiled-validators.js';
import { requestFault, type RequestRules } from '../../src/common/request-fault.js';

const requests: [string, RequestRules, (value: unknown) => boolean][] = [
  ['a create', rules.rulesOfCreateWebhookRequest, v1.validateCreateWebhookRequest],
  ['an update', rules.rulesOfUpdateWebhookRequest, v1.validateUpdateWebhookRequest],
  [
    'a create of the connector API',
    connectorRules.rulesOfCreateConnectorWebhookRequest,
    connector.validateCreateConnectorWebhookRequest,
  ],
];

/** Values near the limits of the rules, and any other values. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    'Group',
    'group',
    'JobCreated',
    '1',
    '12345678901234567',
    'true',
    true,
    null,
    7,
  ),
  fc.constantFrom(
    'https://h',
    'http://h',
    'https://h:99999/?a#b',
    'https://[::1]/',
    'https://h/ä',
    ' https://h',
  ),
  fc.array(fc.constantFrom<unknown>('JobCreated', 'MemberAdded', 'jobCreated', 1), {
    maxLength: 3,
  }),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
);

describe.for(requests)('the rules of %s', ([, request, validate]) => {
  const names = [...Object.keys(request.properties), 'callbackUrl', 'constructor', 'webhookId'];

  test('accept the same requests as the validator that Ajv compiled', () => {
    const valid = Object.entries({
      ...requestExamples['createWebhook.action'],
      ObjectType: 'Group',
    });
    const base = Object.fromEntries(valid.filter(([name]) => name in request.properties));
    let refused = 0;
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3, noNullPrototype: true }),
        fc.subarray(Object.keys(base)),
        (changes, kept) => {
          const body = Object.fromEntries([
            ...kept.map((name) => [name, base[name]]),
            ...Object.entries(changes),
          ]) as Record<string, unknown>;
          const fault = requestFault(request, body, false);
          if (fault) refused += 1;
          expect([fault === undefined, body]).toEqual([validate(body), body]);
        },
      ),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(100);
    expect(requestFault(request, base, false)).toBeUndefined();
    expect(validate(base)).toBe(true);
  });
});
