import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { validateDelivery, validateKaizalaEvent } from '../../../generated/v1/validators.js';
import { root } from '../../../scripts/lib/project.js';
import { valibotDelivery, valibotEvent } from './valibot.js';
import { zodDelivery, zodEvent } from './zod.js';

/** Checks whether a value is an event or a delivery. */
export type Validate = (value: unknown) => boolean;

/** The contestants that validate, by their names in the results. */
export type Validators = Map<string, Validate>;

/** The validators of known events. */
export function eventValidators(): Validators {
  return new Map<string, Validate>([
    ['validateKaizalaEvent', (value) => validateKaizalaEvent(value)],
    // zod has no faster method that returns only true or false.
    ['zod', (value) => zodEvent.safeParse(value).success],
    ['valibot', (value) => v.is(valibotEvent, value)],
    ['Ajv, shipped schema', shippedSchema('KaizalaEvent')],
  ]);
}

/** The validators of deliveries: known events and others. */
export function deliveryValidators(): Validators {
  return new Map<string, Validate>([
    ['validateDelivery', (value) => validateDelivery(value)],
    ['zod', (value) => zodDelivery.safeParse(value).success],
    ['valibot', (value) => v.is(valibotDelivery, value)],
    ['Ajv, shipped schema', shippedSchema('Delivery')],
  ]);
}

/** The shipped schema, compiled in the usual way. It has no discriminator, so Ajv tries the condition of each event. */
function shippedSchema(component: string): Validate {
  const text = readFileSync(
    join(root, 'generated', 'v1', 'schemas', `${component}.schema.json`),
    'utf8',
  );
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(text) as object);
  return (value) => validate(value);
}
