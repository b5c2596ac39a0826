import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventUnionOf } from '../../scripts/description/event-union.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { descriptions } from '../support/descriptions.js';
import { examples } from '../support/examples.js';
import { mutated } from '../support/mutated.js';
import { payloads } from '../support/payloads.js';
import { isValid } from '../support/validators.js';
import { wrongFields } from '../support/wrong-fields.js';

describe('one wrong field', () => {
  // Compile each schema with the options that the README shows, and once more with `allErrors`.
  const strict = { strict: true, strictRequired: false, allowUnionTypes: true };
  const [ajv, ajvOfAll] = [new Ajv2020(strict), new Ajv2020({ ...strict, allErrors: true })];
  const validators = new Map<string, ValidateFunction[]>();
  for (const [api, files] of generateSchemas(descriptions))
    for (const [file, text] of files) {
      const schema = JSON.parse(text) as object;
      const name = `${api}/${file.replace('.schema.json', '')}`;
      validators.set(name, [ajv.compile(schema), ajvOfAll.compile(schema)]);
    }
  const valid = [...examples, ...payloads.filter((payload) => payload.valid)];

  test.for([...validators])(
    'gives at most four errors, the first at the field, in %s',
    ([name, functions]) => {
      const values = valid.filter(({ schema }) => schema === name).map(({ value }) => value);
      const fields = values.flatMap((value) => [...wrongFields(name, value)]);
      if (name !== 'v1/UpdatedWebhook') expect(fields.length).toBeGreaterThan(3);
      const surprises = fields.flatMap(({ value, ...field }) =>
        functions.flatMap((validate) => {
          validate(value);
          const errors = validate.errors ?? [];
          const [{ instancePath, params } = {}] = errors;
          const isFirst =
            instancePath === field.path && params?.['missingProperty'] === field.missing;
          return isFirst && errors.length <= 4 ? [] : [{ ...field, errors }];
        }),
      );
      expect(surprises).toEqual([]);
    },
  );
});

describe.for(descriptions)('$name', ({ name: api, document }) => {
  const { delivery, name: events } = eventUnionOf(document);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
  ajv.addSchema({ ...document, $id: 'bundle' });
  const deliveries = [
    ...examples.filter(({ schema }) => schema === `${api}/${delivery}`),
    ...payloads,
  ].map(({ value }) => value);

  test.for([delivery, events])(
    'gives %s the same verdicts as oneOf in the description',
    (union) => {
      const validate = ajv.getSchema(`bundle#/components/schemas/${union}`)!;
      const verdicts = new Set<boolean>();
      // Tells whether the schema in the description accepts or refuses a value in the same way as our validators.
      // `isValid` calls these validators: the shipped schema and the compiled function.
      const agrees = (value: unknown) => {
        const verdict = isValid(`${api}/${union}`, value);
        verdicts.add(verdict);
        return verdict === validate(value);
      };
      expect(deliveries.filter((value) => !agrees(value))).toEqual([]);
      expect(verdicts).toEqual(new Set([true, false]));
      fc.assert(fc.property(mutated(deliveries), agrees), { numRuns: 2000 });
    },
  );
});
