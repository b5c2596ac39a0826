/** Checks the files that GitHub and editors read: the issue forms, and the schemas that an editor uses for YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { schemaErrors } from '../support/schemastore.js';

interface Form {
  body: { id?: string; type: string; validations?: { required: boolean } }[];
}

const folder = '.github/ISSUE_TEMPLATE';
const read = (name: string) => parse(readText(join(root, folder, name))) as unknown;
const forms = readdirSync(join(root, folder)).filter((name) => name !== 'config.yml');

test.for(forms)('%s follows the schema of issue forms', (name) => {
  const form = read(name) as Form;
  expect(schemaErrors('issue form', form)).toEqual([]);
  expect(schemaErrors('issue form', { ...form, body: [{ type: 'text' }] })).not.toEqual([]);
});

test('demands evidence for an error in the description', () => {
  const { body } = read('description-error.yml') as Form;
  const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id);
  expect(required).toEqual(['statement', 'says', 'kind', 'evidence']);
});

test('offers only the forms', () => {
  expect(schemaErrors('issue configuration', read('config.yml'))).toEqual([]);
  expect(read('config.yml')).toEqual({ blank_issues_enabled: false });
});

describe('an editor', () => {
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as {
    'yaml.schemas': Record<string, string | string[]>;
  };

  test.for(Object.entries(settings['yaml.schemas']))('uses %s for existing files', ([, files]) => {
    for (const pattern of [files].flat())
      expect(globSync(pattern, { cwd: root, dot: true }), pattern).not.toEqual([]);
  });

  test('in the container has the recommended extensions', () => {
    const container = JSON.parse(
      readFileSync(join(root, '.devcontainer/devcontainer.json'), 'utf8'),
    ) as { image: string; customizations: { vscode: { extensions: string[] } } };
    const { recommendations } = JSON.parse(
      readFileSync(join(root, '.vscode/extensions.json'), 'utf8'),
    ) as { recommendations: string[] };
    expect(container.customizations.vscode.extensions).toEqual(recommendations);
    expect(container.image).toMatch(/:\d+\.\d+\.\d+-/);
  });
});
