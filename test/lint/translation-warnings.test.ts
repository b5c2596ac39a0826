/**
 * Checks that a missing or outdated translation is only a warning, so that authors can change the description without
 * translating it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { markUntranslated } from '../../scripts/docs/topics/untranslated.js';
import { lintTranslations } from '../../scripts/lint/lint-translations.js';
import { writeDigests } from '../../scripts/lint/write-digests.js';
import { lintAndBundle } from '../../scripts/pipeline.js';
import { referenceOf } from '../docs/markdown/small.js';
import { smallProject } from '../support/small-project.js';

let project: string;
beforeEach(() => {
  project = smallProject();
});

const schema = 'spec/components/schemas/Created.yaml';
const overlay = 'spec/components/de.overlay.yaml';
const description = 'The thing that has been created.';
const changed = 'The thing that was made.';

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(project, file), 'utf8');
  const replaced = text.replace(from, to);
  expect(replaced).not.toBe(text);
  writeFileSync(join(project, file), replaced);
}

/** Returns the number of the line on which a text begins in a file. The first line has the number 1. */
function lineOf(file: string, text: string): number {
  return readFileSync(join(project, file), 'utf8').split(text)[0]!.split('\n').length;
}

async function lint() {
  const sources = new Sources(project);
  const descriptions = await bundleDescriptions(sources);
  return { sources, descriptions, problems: await lintTranslations(sources, descriptions) };
}

/** Renders the German reference documentation of the first description. */
async function germanReference() {
  const { document, english } = (await lint()).descriptions[0]!.translations.get('de')!;
  const language = 'de';
  return referenceOf(markUntranslated(document, english, '(noch nicht übersetzt)'), { language });
}

test('warns about a changed text at its translation, and shows the English text with a note on the page', async () => {
  change(schema, description, changed);
  const { problems, descriptions } = await lint();
  expect(problems).toMatchObject([
    {
      file: overlay,
      line: lineOf(overlay, 'Das Ding, das erstellt wurde.'),
      severity: 'warn',
      rule: 'translation-current',
      message: expect.stringContaining('"The thing that was made."') as string,
      paste: expect.stringContaining(changed) as string,
    },
  ]);
  const german = descriptions[0]!.translations.get('de')!;
  expect(german.document.components!.schemas!['Created']).toMatchObject({
    title: 'Erstelltes',
    description: changed,
  });
  expect(await germanReference()).toContain(`${changed} _(noch nicht übersetzt)_`);
});

test.for(["$.tags[?(@.name)=='x']", '$.info['])(
  'reports the invalid JSONPath %s as an error at its line, and continues',
  async (target) => {
    change(overlay, '$.components.schemas.Created\n', `${target}\n`);
    const { problems } = await lint();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        file: overlay,
        line: lineOf(overlay, target),
        rule: 'translation-target',
        message: expect.stringMatching(/^The target is not a JSONPath .* Fix: /) as string,
      },
    ]);
  },
);

test('warns about a new text at its location, with an action to paste, which is then accepted', async () => {
  change(
    schema,
    /\nproperties:\n/,
    '\nproperties:\n  hint:\n    type: string\n    description: A hint: read it.\n'.replace(
      'A hint: read it.',
      "'A hint: read it.'",
    ),
  );
  const { problems } = await lint();
  expect(problems).toMatchObject([
    {
      file: schema,
      line: lineOf(schema, "'A hint: read it.'"),
      severity: 'warn',
      rule: 'translation-complete',
      message: expect.stringContaining(`below, and add the action to ${overlay}`) as string,
    },
  ]);
  const { paste } = problems[0]!;
  expect(paste).toMatch(/^ {2}- target: \$\.components\.schemas\.Created\n/);
  expect(await germanReference()).toContain('A hint: read it. _(noch nicht übersetzt)_');
  const translated = paste!.replace('A hint: read it.', 'Ein Hinweis: Lesen Sie ihn.');
  writeFileSync(
    join(project, overlay),
    `${readFileSync(join(project, overlay), 'utf8').trimEnd()}\n${translated}\n`,
  );
  expect((await lint()).problems).toEqual([]);
  expect(await germanReference()).toContain('Ein Hinweis: Lesen Sie ihn.');
});

test('writes the digests with --fix, and changes nothing else', async () => {
  change(schema, description, changed);
  const before = readFileSync(join(project, overlay), 'utf8').split('\n');
  const { sources, descriptions } = await lint();
  expect(await writeDigests(sources, descriptions)).toEqual([
    `${overlay}:${lineOf(overlay, '$.components.schemas.Created\n') + 1}  x-english of $.components.schemas.Created: description`,
  ]);
  const after = readFileSync(join(project, overlay), 'utf8').split('\n');
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    expect.stringMatching(/^ {4}x-english: [\da-f ']+$/),
  ]);
  expect((await lint()).problems).toEqual([]);
});

const action = (text: string, digests: string) =>
  `  - target: $.components.schemas.Created\n    x-english: ${digests}\n    update:\n      description: ${text}\n`;

function append(text: string): void {
  writeFileSync(
    join(project, overlay),
    `${readFileSync(join(project, overlay), 'utf8').trimEnd()}\n${text}`,
  );
}

test('uses the last of two translations, even if it is outdated', async () => {
  append(action('Veraltet.', 'abcdef'));
  const { problems, descriptions } = await lint();
  expect(problems).toMatchObject([{ rule: 'translation-current', severity: 'warn' }]);
  const { document, english: untranslated } = descriptions[0]!.translations.get('de')!;
  expect(document.components!.schemas!['Created']).toMatchObject({ description });
  expect(untranslated).toContainEqual(['components', 'schemas', 'Created', 'description']);
});

test('accepts the printed action for a changed text after the text is translated', async () => {
  change(schema, description, changed);
  const { paste } = (await lint()).problems[0]!;
  // The printed action contains the English text.
  append(`${paste}\n`);
  const [still, ...more] = (await lint()).problems;
  expect(still).toMatchObject({
    rule: 'translation-current',
    message: expect.stringContaining('it is still the English text') as string,
  });
  expect(more).toEqual([]);
  change(overlay, changed, 'Die ID, die gemacht wurde.');
  expect((await lint()).problems).toEqual([]);
  expect(await germanReference()).toContain('Die ID, die gemacht wurde.');
});

test.for([
  ['a comment', (line: string) => `${line} # compared twice`, ' # compared twice'],
  ['double quotes', (line: string) => line.replace(/: (.*)/, ': "$1"'), ''],
] as const)('keeps %s with --fix', async ([, write, kept]) => {
  change(schema, description, changed);
  const start = readFileSync(join(project, overlay), 'utf8').indexOf(
    '$.components.schemas.Created\n',
  );
  const text = readFileSync(join(project, overlay), 'utf8');
  const line = /x-english: .*/.exec(text.slice(start))![0];
  writeFileSync(
    join(project, overlay),
    text.slice(0, start) + text.slice(start).replace(line, write(line)),
  );
  const { sources, descriptions } = await lint();
  await writeDigests(sources, descriptions);
  const after = readFileSync(join(project, overlay), 'utf8').slice(start);
  expect(after).toMatch(new RegExp(`x-english: [\\da-f' ]*[\\da-f']${kept}\n`));
  expect((await lint()).problems).toEqual([]);
});

test('reports with --fix that it cannot write a digest, and changes nothing', async () => {
  change(
    overlay,
    '  - target: $.components.schemas.Created\n    x-english: ',
    '  - target: $.components.schemas.Created\n    x-english: >-\n      abcdef ',
  );
  const { sources, descriptions } = await lint();
  const before = readFileSync(join(project, overlay), 'utf8');
  expect(await writeDigests(sources, descriptions)).toEqual([
    expect.stringMatching(/Created is not written, .* Fix: write x-english: [\da-f]/),
  ]);
  expect(readFileSync(join(project, overlay), 'utf8')).toBe(before);
});

test('passes with a warning, and fails with a warning and --strict', async () => {
  change(schema, description, changed);
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await lintAndBundle(project);
  const lines = printed.mock.calls.flat().join('\n');
  await expect(lintAndBundle(project, { strict: true })).rejects.toThrow(
    '0 errors, 1 warning; with --strict, warnings are errors too',
  );
  printed.mockRestore();
  expect(lines).toMatch(/de\.overlay\.yaml:\d+:\d+ {2}warn {2}The English text has changed/);
});
