import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { validateDelivery, validateKaizalaEvent } from '../../../generated/v1/validators.js';
import { root } from '../../../scripts/lib/project.js';
import { valibotDelivery, valibotEvent } from './valibot.js';
import { zodDelivery, zodEvent } from './zod.js';

/** Says of a value whether it is an event, or a delivery. */
export type Validate = (value: unknown) => boolean;

/** The contestants that validate, by the name that the results give them. */
export type Validators = Map<string, Validate>;

/** Of events that the description knows. */
export function eventValidators(): Validators {
  return new Map<string, Validate>([
    ['validateKaizalaEvent', (value) => validateKaizalaEvent(value)],
    // Only zod has no quicker way to a mere yes or no.
    ['zod', (value) => zodEvent.safeParse(value).success],
    ['valibot', (value) => v.is(valibotEvent, value)],
    ['Ajv, shipped schema', shippedSchema('KaizalaEvent')],
  ]);
}

/** Of bodies of deliveries: events that the description knows, and others. */
export function deliveryValidators(): Validators {
  return new Map<string, Validate>([
    ['validateDelivery', (value) => validateDelivery(value)],
    ['zod', (value) => zodDelivery.safeParse(value).success],
    ['valibot', (value) => v.is(valibotDelivery, value)],
    ['Ajv, shipped schema', shippedSchema('Delivery')],
  ]);
}

/** The shipped schema as anybody would compile it: it has no discriminator, so Ajv tries the condition of each event. */
function shippedSchema(component: string): Validate {
  const text = readFileSync(
    join(root, 'generated', 'v1', 'schemas', `${component}.schema.json`),
    'utf8',
  );
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(text) as object);
  return (value) => validate(value);
}
