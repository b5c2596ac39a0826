/** Translations that are missing or out of date: nobody needs another language to change the description. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCodeSamples } from '../../scripts/description/code-samples.js';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { generateDocs } from '../../scripts/docs/site.js';
import type { Problem } from '../../scripts/lib/problem.js';
import { root } from '../../scripts/lib/project.js';
import { lintTranslations } from '../../scripts/lint/lint-translations.js';
import { writeDigests } from '../../scripts/lint/write-digests.js';
import { descriptions as descriptionsOfProject } from '../support/descriptions.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';

let copy: ProjectCopy;
beforeEach(() => {
  copy = copyProject();
});
afterEach(() => copy.remove());

const schema = 'spec/components/schemas/CreateWebhookResponse.yaml';
const overlay = 'spec/components/de.overlay.yaml';

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(copy.path, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy.path, file), changed);
}

/** The line in which a text of a file begins, counted from 1. */
function lineOf(file: string, text: string): number {
  return readFileSync(join(copy.path, file), 'utf8').split(text)[0]!.split('\n').length;
}

async function lint() {
  const sources = new Sources(copy.path);
  const descriptions = await bundleDescriptions(sources);
  const problems = await lintTranslations(sources, descriptions);
  return { sources, descriptions, problems: problems.filter((one) => !known.has(keyOf(one))) };
}

const keyOf = ({ rule, message }: Problem) => `${rule} ${message}`;

/** The warnings that the project has anyway, say of an event that somebody has added. */
const known = new Set(
  (await lintTranslations(new Sources(root), descriptionsOfProject)).map((one) => keyOf(one)),
);

async function germanPages() {
  const files = await generateDocs((await lint()).descriptions, {
    samples: readCodeSamples(copy.path),
  });
  return files.get('de/v1/reference.html')!;
}

test('a changed text is a warning at its translation, and the page shows the English and says so', async () => {
  const { description } = english();
  change(schema, description, 'The id of the webhook that was made.');
  const { problems, descriptions } = await lint();
  expect(problems).toMatchObject([
    {
      file: overlay,
      line: lineOf(overlay, 'Die ID des neuen Webhooks'),
      severity: 'warn',
      rule: 'translation-current',
      message: expect.stringContaining('"The id of the webhook that was made."') as string,
      paste: expect.stringContaining('The id of the webhook that was made.') as string,
    },
  ]);
  const german = descriptions[0]!.translations.get('de')!;
  expect(german.document.components!.schemas!['CreateWebhookResponse']).toMatchObject({
    title: expect.stringContaining('Antwort') as string,
    description: 'The id of the webhook that was made.',
  });
  expect(await germanPages()).toContain(
    'The id of the webhook that was made. <em>(noch nicht übersetzt)</em>',
  );
});

test('a new text is a warning where it is written, with the action to paste, which then counts', async () => {
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
      message: expect.stringContaining(`below, in ${overlay}`) as string,
    },
  ]);
  const { paste } = problems[0]!;
  expect(paste).toMatch(/^ {2}- target: \$\.components\.schemas\.CreateWebhookResponse\n/);
  expect(await germanPages()).toContain('A hint: read it. <em>(noch nicht übersetzt)</em>');
  const translated = paste!.replace('A hint: read it.', 'Ein Hinweis: Lesen Sie ihn.');
  writeFileSync(
    join(copy.path, overlay),
    `${readFileSync(join(copy.path, overlay), 'utf8').trimEnd()}\n${translated}\n`,
  );
  expect((await lint()).problems).toEqual([]);
  expect(await germanPages()).toContain('Ein Hinweis: Lesen Sie ihn.');
});

test('the digests are written by --fix, and nothing else changes', async () => {
  const { description } = english();
  change(schema, description, 'The id of the webhook that was made.');
  const before = readFileSync(join(copy.path, overlay), 'utf8').split('\n');
  const { sources, descriptions } = await lint();
  expect(await writeDigests(sources, descriptions)).toEqual([
    `${overlay}:${lineOf(overlay, '$.components.schemas.CreateWebhookResponse\n') + 1}  x-english of $.components.schemas.CreateWebhookResponse: description`,
  ]);
  const after = readFileSync(join(copy.path, overlay), 'utf8').split('\n');
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    expect.stringMatching(/^ {4}x-english: [\da-f ']+$/),
  ]);
  expect((await lint()).problems).toEqual([]);
});

const action = (text: string, digests: string) =>
  `  - target: $.components.schemas.CreateWebhookResponse\n    x-english: ${digests}\n    update:\n      description: ${text}\n`;

function append(text: string): void {
  writeFileSync(
    join(copy.path, overlay),
    `${readFileSync(join(copy.path, overlay), 'utf8').trimEnd()}\n${text}`,
  );
}

test('of two translations the last one decides, whether it is current or not', async () => {
  append(action('Veraltet.', 'abcdef'));
  const { problems, descriptions } = await lint();
  expect(problems).toMatchObject([{ rule: 'translation-current', severity: 'warn' }]);
  const { document, english: untranslated } = descriptions[0]!.translations.get('de')!;
  expect(document.components!.schemas!['CreateWebhookResponse']).toMatchObject(english());
  expect(untranslated).toContainEqual([
    'components',
    'schemas',
    'CreateWebhookResponse',
    'description',
  ]);
});

test('the action that is printed for a changed text settles it, once it is translated', async () => {
  change(schema, english().description, 'The id of the webhook that was made.');
  const { paste } = (await lint()).problems[0]!;
  // As it is printed, it is English.
  append(`${paste}\n`);
  const [still, ...more] = (await lint()).problems;
  expect(still).toMatchObject({
    rule: 'translation-current',
    message: expect.stringContaining('This is the English text') as string,
  });
  expect(more).toEqual([]);
  change(overlay, 'The id of the webhook that was made.', 'Die ID, die gemacht wurde.');
  expect((await lint()).problems).toEqual([]);
  expect(await germanPages()).toContain('Die ID, die gemacht wurde.');
});

test.for([
  ['a comment', (line: string) => `${line} # compared twice`, ' # compared twice'],
  ['double quotes', (line: string) => line.replace(/: (.*)/, ': "$1"'), ''],
] as const)('--fix keeps %s', async ([, write, kept]) => {
  change(schema, english().description, 'The id of the webhook that was made.');
  const start = readFileSync(join(copy.path, overlay), 'utf8').indexOf(
    '$.components.schemas.CreateWebhookResponse\n',
  );
  const text = readFileSync(join(copy.path, overlay), 'utf8');
  const line = /x-english: .*/.exec(text.slice(start))![0];
  writeFileSync(
    join(copy.path, overlay),
    text.slice(0, start) + text.slice(start).replace(line, write(line)),
  );
  const { sources, descriptions } = await lint();
  await writeDigests(sources, descriptions);
  const after = readFileSync(join(copy.path, overlay), 'utf8').slice(start);
  expect(after).toMatch(new RegExp(`x-english: [\\da-f' ]*[\\da-f']${kept}\n`));
  expect((await lint()).problems).toEqual([]);
});

test('--fix writes nothing where it cannot, and says so', async () => {
  change(
    overlay,
    '  - target: $.components.schemas.CreateWebhookResponse\n    x-english: ',
    '  - target: $.components.schemas.CreateWebhookResponse\n    x-english: >-\n      abcdef ',
  );
  const { sources, descriptions } = await lint();
  const before = readFileSync(join(copy.path, overlay), 'utf8');
  expect(await writeDigests(sources, descriptions)).toEqual([
    expect.stringMatching(/CreateWebhookResponse is not written, .* Fix: write x-english: [\da-f]/),
  ]);
  expect(readFileSync(join(copy.path, overlay), 'utf8')).toBe(before);
});

test('npm run lint passes with a warning, and fails with --strict', async () => {
  change(schema, english().description, 'The id of the webhook that was made.');
  const [lax, strict] = [await copy.run('lint'), await copy.run('lint', '--strict')];
  expect(lax.output).toMatch(/de\.overlay\.yaml:\d+:\d+ {2}warn {2}The English has changed/);
  expect(lax.output).toContain('no errors');
  expect([lax.code, strict.code]).toEqual([0, 1]);
  expect(strict.output).toContain(`0 errors, ${known.size + 1} warning`);
});

function english() {
  const text = readFileSync(join(copy.path, schema), 'utf8');
  return { description: /^description: (.+)$/m.exec(text)![1]! };
}
