import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { validateDelivery, validateKaizalaEvent } from '../../../generated/v1/validators.js';
import { root } from '../../../scripts/lib/project.js';
import { valibotDelivery, valibotEvent } from './valibot.js';
import { zodDelivery, zodEvent } from './zod.js';

/** A function that checks whether a value is a valid event, or a valid delivery. */
export type Validate = (value: unknown) => boolean;

/** The validation functions to compare. The key is the name that the results show. */
export type Validators = Map<string, Validate>;

/** Returns the functions that validate known events. */
export function eventValidators(): Validators {
  return new Map<string, Validate>([
    ['validateKaizalaEvent', (value) => validateKaizalaEvent(value)],
    // `safeParse` returns more than true or false, but zod has no faster method.
    ['zod', (value) => zodEvent.safeParse(value).success],
    ['valibot', (value) => v.is(valibotEvent, value)],
    ['Ajv, shipped schema', shippedSchema('KaizalaEvent')],
  ]);
}

/** Returns the functions that validate deliveries. They accept known and unknown event types. */
export function deliveryValidators(): Validators {
  return new Map<string, Validate>([
    ['validateDelivery', (value) => validateDelivery(value)],
    ['zod', (value) => zodDelivery.safeParse(value).success],
    ['valibot', (value) => v.is(valibotDelivery, value)],
    ['Ajv, shipped schema', shippedSchema('Delivery')],
  ]);
}

/**
 * Compiles a JSON Schema of this package with Ajv, as a user would. The schema has no discriminator, so Ajv checks the
 * condition of each event type.
 */
function shippedSchema(component: string): Validate {
  const text = readFileSync(
    join(root, 'generated', 'v1', 'schemas', `${component}.schema.json`),
    'utf8',
  );
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(text) as object);
  return (value) => validate(value);
}
