/** Generators of clients, with each bundle: what they print, and whether what they write compiles under `strict`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Generator, generators } from './generators.js';
import { type Bundle, bundles } from './support/bundles.js';
import { compile, type Errors } from './support/compile.js';
import { expectComplaints } from './support/complaints.js';
import { generate } from './support/generate.js';
import { makeFolder } from './support/folder.js';

const folder = makeFolder();
const placeOf = ({ name }: Generator, bundle: Bundle) =>
  `${name.replaceAll(/\W+/g, '-')}/${bundle.name}`;

/** Puts the check files beside what a generator has written. */
function addChecks({ types, hasEvents }: Generator, { api }: Bundle, place: string): void {
  mkdirSync(place);
  const names: string[] = [];
  for (const file of hasEvents ? ['requests.ts', 'events.ts'] : ['requests.ts']) {
    const check = readFileSync(join(import.meta.dirname, 'checks', api, file), 'utf8');
    names.push(.../import type \{ (.+) \} from/.exec(check)![1]!.split(', '));
    writeFileSync(join(place, file), check);
  }
  writeFileSync(join(place, 'types.ts'), types(names));
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
