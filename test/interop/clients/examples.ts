/** Validates examples with the validators that a code generator has created, and prints every wrong verdict. */
import { readFileSync } from 'node:fs';
import * as validators from './validators.js';

interface Validator {
  safeParse(value: unknown): { success: boolean };
}

const { create, update, delivery } = validators as Record<string, Validator>;
const { components } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  components: { examples: Record<string, { value: Record<string, unknown> }> };
};

function expectAccepted(accepted: boolean, title: string, validator: Validator, value: unknown) {
  if (validator.safeParse(value).success !== accepted)
    console.log(`It ${accepted ? 'refuses' : 'accepts'} ${title}.`);
}

const counts = { create: 0, update: 0, delivery: 0 };
for (const [name, { value }] of Object.entries(components.examples)) {
  if (/^create\w+\.[a-z]/i.test(name)) {
    counts.create++;
    expectAccepted(true, name, create!, value);
    const { callBackUrl: _, ...rest } = value;
    expectAccepted(false, `${name} without callBackUrl`, create!, rest);
  } else if (/^update\w+\.[a-z]/i.test(name)) {
    counts.update++;
    expectAccepted(true, name, update!, value);
  } else if (typeof value === 'object' && 'eventType' in value) {
    counts.delivery++;
    expectAccepted(true, name, delivery!, value);
    expectAccepted(false, `${name} without its type`, delivery!, {
      ...value,
      eventType: undefined,
    });
  }
}
if (update) expectAccepted(false, 'an update with a number', update, { Active: 5 });
for (const [kind, count] of Object.entries({ ...counts, update: update ? counts.update : 1 }))
  if (count === 0) console.log(`There is no example of kind ${kind}.`);
