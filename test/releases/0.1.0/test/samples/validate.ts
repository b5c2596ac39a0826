import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = new URL(import.meta.resolve('kaizala-webhooks/v1/schemas/Delivery.schema.json'));
const options = { strict: true, strictRequired: false, allowUnionTypes: true };
const isDelivery = new Ajv2020(options).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
const payload: unknown = JSON.parse(readFileSync('payload.json', 'utf8'));
console.log(isDelivery(payload) ? 'valid' : isDelivery.errors);
