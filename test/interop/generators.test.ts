/** Generators of clients, with each bundle: what they print, and whether what they write compiles under `strict`. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Generator, generators, validating } from './generators.js';
import { type Bundle, bundles } from './support/bundles.js';
import { compile, type Errors } from './support/compile.js';
import { expectComplaints } from './support/complaints.js';
import { generate } from './support/generate.js';
import { makeFolder } from './support/folder.js';
import { runScript, tsxLoader } from './support/programs.js';

const folder = makeFolder();
const placeOf = ({ name }: Generator, bundle: Bundle) =>
  `${name.replaceAll(/\W+/g, '-')}/${bundle.name}`;

/** The schemas whose validators are tried with the examples. */
const tried = {
  v1: {
    create: 'CreateWebhookRequest',
    update: 'UpdateWebhookRequest',
    delivery: 'Delivery',
  },
  connector: { create: 'CreateConnectorWebhookRequest', delivery: 'ConnectorDelivery' },
};

/** Puts the check files beside what a generator has written. */
function addChecks({ types, hasEvents, zod4 }: Generator, { api }: Bundle, place: string): void {
  mkdirSync(place);
  const names: string[] = [];
  for (const file of hasEvents ? ['requests.ts', 'events.ts'] : ['requests.ts']) {
    const check = readFileSync(join(import.meta.dirname, 'checks', api, file), 'utf8');
    names.push(.../import type \{ (.+) \} from/.exec(check)![1]!.split(', '));
    writeFileSync(join(place, file), check);
  }
  writeFileSync(join(place, 'types.ts'), types(names));
  if (!zod4) return;
  const validators = Object.entries(tried[api]).map(
    ([kind, schema]) => `export { ${zod4.nameOf(schema)} as ${kind} } from '../${zod4.module}';`,
  );
  writeFileSync(join(place, 'validators.ts'), validators.join('\n'));
  copyFileSync(join(import.meta.dirname, 'clients/examples.ts'), join(place, 'examples.ts'));
}

test.for(generators)('$name generates clients', async (generator) => {
  const found = new Map<string, string[]>();
  for (const bundle of bundles) {
    const place = join(folder, placeOf(generator, bundle));
    found.set(bundle.name, await generate(generator, bundle, place));
    addChecks(generator, bundle, join(place, 'checks'));
  }
  expectComplaints(generator.name, 'generate', found);
});

describe('compiles', () => {
  let errors: Errors;
  beforeAll(async () => {
    errors = await compile(folder);
  });

  test.for(generators)('what $name writes', (generator) => {
    const found = bundles.map(
      (bundle) => [bundle.name, errors.of(placeOf(generator, bundle))] as const,
    );
    expectComplaints(generator.name, 'compile', new Map(found));
  });

  test('and nothing else has an error', () => expect(errors.rest()).toEqual([]));
});

test.for(validating)('the validators of $name accept the examples', async (generator) => {
  const found = new Map<string, string[]>();
  for (const bundle of bundles.filter(({ name, api }) => name === api)) {
    const place = join(folder, placeOf(generator, bundle));
    const { code, lines } = await runScript(
      ['--import', tsxLoader, 'checks/examples.ts', 'openapi.json'],
      place,
    );
    found.set(bundle.name, code === 0 ? lines : [...lines, `It ended with ${code}.`]);
  }
  expectComplaints(generator.name, 'validate', found);
});
