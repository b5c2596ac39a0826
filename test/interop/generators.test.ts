/**
 * Runs each client generator with each bundle. Checks what the generator prints and writes, and that the generated code
 * compiles with `strict`.
 */
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
const pathOf = ({ name }: Generator, bundle: Bundle) =>
  `${name.replaceAll(/\W+/g, '-')}/${bundle.name}`;

/** The schemas whose validators are checked with the examples. */
const validated = {
  v1: {
    create: 'CreateWebhookRequest',
    update: 'UpdateWebhookRequest',
    delivery: 'Delivery',
  },
  connector: { create: 'CreateConnectorWebhookRequest', delivery: 'ConnectorDelivery' },
};

/** Copies the files of the folder `checks` into the output of a generator. */
function addChecks({ types, hasEvents, zod4 }: Generator, { api }: Bundle, target: string): void {
  mkdirSync(target);
  const names: string[] = [];
  for (const file of hasEvents ? ['requests.ts', 'events.ts'] : ['requests.ts']) {
    const check = readFileSync(join(import.meta.dirname, 'checks', api, file), 'utf8');
    names.push(.../import type \{ (.+) \} from/.exec(check)![1]!.split(', '));
    writeFileSync(join(target, file), check);
  }
  writeFileSync(join(target, 'types.ts'), types(names));
  if (!zod4) return;
  const validators = Object.entries(validated[api]).map(
    ([kind, schema]) => `export { ${zod4.nameOf(schema)} as ${kind} } from '../${zod4.module}';`,
  );
  writeFileSync(join(target, 'validators.ts'), validators.join('\n'));
  copyFileSync(join(import.meta.dirname, 'clients/examples.ts'), join(target, 'examples.ts'));
}

test.for(generators)('$name generates clients', async (generator) => {
  const found = new Map<string, string[]>();
  for (const bundle of bundles) {
    const target = join(folder, pathOf(generator, bundle));
    found.set(bundle.name, await generate(generator, bundle, target));
    addChecks(generator, bundle, join(target, 'checks'));
  }
  expectComplaints(generator.name, 'generate', found);
});

describe('compiles', () => {
  let errors: Errors;
  beforeAll(async () => {
    errors = await compile(folder);
  });

  test.for(generators)('the output of $name', (generator) => {
    const found = bundles.map(
      (bundle) => [bundle.name, errors.of(pathOf(generator, bundle))] as const,
    );
    expectComplaints(generator.name, 'compile', new Map(found));
  });

  test('without other errors', () => expect(errors.rest()).toEqual([]));
});

test.for(validating)('the validators of $name accept the examples', async (generator) => {
  const found = new Map<string, string[]>();
  for (const bundle of bundles.filter(({ name, api }) => name === api)) {
    const target = join(folder, pathOf(generator, bundle));
    const { code, lines } = await runScript(
      ['--import', tsxLoader, 'checks/examples.ts', 'openapi.json'],
      target,
    );
    found.set(bundle.name, code === 0 ? lines : [...lines, `It exited with ${code}.`]);
  }
  expectComplaints(generator.name, 'validate', found);
});
