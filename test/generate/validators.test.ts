/**
 * Checks that the validators for tools accept the same values as the compiled validators, and that they report every
 * error once and in order.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as compiledConnector from '../../generated/connector/compiled-validators.js';
import * as connector from '../../generated/connector/validators.js';
import { eventExamples } from '../../generated/v1/examples.js';
import * as compiledV1 from '../../generated/v1/compiled-validators.js';
import * as v1 from '../../generated/v1/validators.js';
import type { Validator } from '../../generated/v1/validators.js';
import { generateValidators } from '../../scripts/generate/validators.js';
import { bodySchemasOf } from '../../scripts/description/event-union.js';
import { description, descriptions } from '../support/descriptions.js';
import { examples } from '../support/examples.js';
import { mutated } from '../support/mutated.js';
import { payloads } from '../support/payloads.js';
import { wrongFields } from '../support/wrong-fields.js';

type Compiled = (value: unknown) => boolean;

const validators = new Map<string, Validator<unknown>>();
const compiled = new Map<string, Compiled>();
for (const [api, module, functions] of [
  ['v1', v1, compiledV1],
  ['connector', connector, compiledConnector],
] as const) {
  for (const [name, validate] of Object.entries(module))
    validators.set(name.replace('validate', `${api}/`), validate as Validator<unknown>);
  for (const [name, validate] of Object.entries(functions))
    compiled.set(name.replace('validate', `${api}/`), validate as Compiled);
}

const valuesOf = (schema: string) =>
  [...examples, ...payloads].filter((one) => one.schema === schema).map(({ value }) => value);

test('has a validator for each request, response and event', () => {
  const expected = descriptions.flatMap(({ name, document }) =>
    bodySchemasOf(document).map((schema) => `${name}/${schema}`),
  );
  expect([...validators.keys()].toSorted()).toEqual(expected.toSorted());
});

describe.for([...validators])('%s', ([schema, validate]) => {
  /**
   * Returns a list that tells for each validator whether it accepts the value. The tests compare the whole list with
   * one assertion, because a single assertion takes longer than running all validators.
   */
  const verdictsOf = (value: unknown) => [
    compiled.get(schema)!(value),
    validate(value),
    validate.issues(value).length === 0,
    !validate['~standard'].validate(value).issues?.length,
  ];
  const check = (value: unknown) => {
    const [verdict, ...others] = verdictsOf(value);
    if (others.some((other) => other !== verdict))
      expect.fail(JSON.stringify({ value, verdict, others, issues: validate.issues(value) }));
  };

  test('finds an issue exactly if the compiled validator refuses the value', () => {
    const values = valuesOf(schema);
    for (const value of values) {
      const issues = validate.issues(value);
      expect(validate['~standard'].validate(value)).toEqual(issues.length ? { issues } : { value });
      check(value);
      if (typeof value !== 'object' || value === null) continue;
      for (const name of [...Object.keys(value), 'constructor', '__proto__', 'more'])
        for (const odd of [undefined, null, 1]) check({ ...value, [name]: odd });
    }
    fc.assert(fc.property(mutated(values), check), { numRuns: 100 });
  });

  test('reports a wrong field once, and at that field', () => {
    const valid = valuesOf(schema).filter((value) => validate(value));
    for (const value of valid) {
      for (const { value: wrong, path, missing, keyword } of wrongFields(schema, value)) {
        const pointers = validate.issues(wrong).map(({ pointer }) => pointer);
        // An unknown property is reported at its own location, and a repeated item at the index of that item.
        const inside = { additionalProperties: '/nothing', uniqueItems: '/1' }[keyword] ?? '';
        const expected = `${path}${missing === undefined ? inside : `/${missing}`}`;
        if (pointers.length !== 1 || pointers[0] !== expected)
          expect.fail(JSON.stringify({ keyword, pointers, expected }));
      }
    }
  });
});

/** A request to create a webhook, with one error of each kind. */
const manyErrors = {
  objectType: 'group',
  eventTypes: ['JobCreated', 'JobCreated', 4, 'jobcreated', 'JobDeleted'],
  callbackUrl: 'https://hooks.depot.example/kaizala',
  callBackUrl: 'http://hooks.depot.example/secret',
  callBackToken: 'top secret',
  validity: 1_609_459_200_000,
  more: true,
};

test('reports every error in the order of the document, without repeating values', () => {
  const said = v1.validateCreateWebhookRequest
    .issues(manyErrors)
    .map(({ kind, pointer, message }) => `${kind} ${pointer} ${message}`);
  expect(said).toEqual([
    'missing /objectId is missing',
    'wrong /objectType must be one of "Group", "Action", "ActionPackage"; did you mean "Group"?',
    'wrong /eventTypes/1 is the same as item 0',
    expect.stringMatching(/^wrong \/eventTypes\/2 must be one of "ActionCreated", /),
    expect.stringMatching(/^wrong \/eventTypes\/3 must be one of .*; did you mean "JobCreated"\?$/),
    expect.stringMatching(/^wrong \/eventTypes\/4 must be one of .*"TextMessageCreated"$/),
    'unknown /callbackUrl is not a field here; did you mean callBackUrl?',
    'wrong /callBackUrl must be an absolute https URL',
    'wrong /callBackToken must be visible ASCII characters, without spaces',
    'wrong /validity must be a string, not a number',
    expect.stringMatching(
      /^unknown \/more is not a field here; expected one of objectId, objectType, /,
    ),
  ]);
  expect(said.join()).not.toContain('secret');
});

test('reports each repeated item, and an unknown field with the name of a method of objects', () => {
  const body = {
    eventTypes: ['JobCreated', 'JobCreated', 'JobCreated'],
    constructor: 1,
    more: undefined,
  };
  const said = v1.validateUpdateWebhookRequest.issues(body);
  expect(said.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    'wrong /eventTypes/1',
    'wrong /eventTypes/2',
    'unknown /constructor',
    'unknown /more',
  ]);
  expect(said[1]!.message).toBe('is the same as item 0');
});

test.for<[string, Validator<unknown>, unknown, string]>([
  ['a string', v1.validateDelivery, '{}', ' must be an object, not a string'],
  ['null', v1.validateDelivery, null, ' must be an object, not null'],
  [
    'a field that is null',
    v1.validateCreatedWebhook,
    { webhookId: null },
    '/webhookId must be a string, not null',
  ],
  ['an array', v1.validateDelivery, [], ' must be an object, not an array'],
  ['nothing', v1.validateDelivery, undefined, ' must be an object, not undefined'],
  [
    'another event',
    v1.validateJobCreatedEvent,
    eventExamples.JobResponse,
    '/eventType must be "JobCreated"',
  ],
  [
    'a known event as an unknown event',
    v1.validateUnknownEvent,
    eventExamples.JobResponse,
    '/eventType must not be an event type of the description',
  ],
  ['an object without fields', v1.validateUpdateWebhookRequest, {}, ' must have a field'],
  [
    'an empty array',
    v1.validateUpdateWebhookRequest,
    { eventTypes: [] },
    '/eventTypes must not be empty',
  ],
  ['an empty string', v1.validateCreatedWebhook, { webhookId: '' }, '/webhookId must not be empty'],
  [
    'a choice of values',
    v1.validateUpdateWebhookRequest,
    { Active: 'True' },
    '/Active must be one of true, false, "true", "false"; did you mean "true"?',
  ],
  [
    'a choice of types',
    v1.validateAccessToken,
    { accessToken: 'a', refreshToken: 7 },
    '/refreshToken must be a string or null, not a number',
  ],
  [
    'a fraction',
    v1.validateAccessToken,
    { accessToken: 'a', accessTokenExpiry: 1.5 },
    '/accessTokenExpiry must be an integer, not a number with a fraction',
  ],
  [
    'NaN',
    v1.validateAccessToken,
    { accessToken: 'a', accessTokenExpiry: NaN },
    '/accessTokenExpiry must be an integer, not NaN',
  ],
  [
    'a name with a slash',
    v1.validateUpdateWebhookRequest,
    { Active: true, 'a/b~': 1 },
    '/a~1b~0 is not a field here; expected one of ',
  ],
])('says what was expected instead of %s', ([, validate, value, said]) => {
  const issues = validate.issues(value);
  expect(issues).toHaveLength(1);
  expect(`${issues[0]!.pointer} ${issues[0]!.message}`).toContain(said);
});

test.for<[string, Record<string, unknown>, RegExp]>([
  [
    'a keyword that the search for errors does not support',
    { maxProperties: 4 },
    /^v1: the schema Media has maxProperties, which .* Fix: /,
  ],
  [
    'a schema that contains itself',
    { properties: { more: { $ref: '#/components/schemas/Media' } } },
    /^v1: the schema Media contains itself, .* Fix: /,
  ],
])('fails the build for %s', async ([, changes, message]) => {
  const document = structuredClone(description('v1').document);
  Object.assign(document.components!.schemas!['Media']!, changes);
  await expect(generateValidators('v1', document)).rejects.toThrow(message);
});
