/** Validates documents against the schemas of https://www.schemastore.org, which a package contains. */
import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The path of each schema in the package. Those of GitLab and Azure are copies of the schemas that editors use. */
const paths = {
  sarif: 'sarif-2.1.0.json',
  'GitHub action': 'github-action.json',
  'issue form': 'github-issue-forms.json',
  'issue configuration': 'github-issue-config.json',
  Renovate: 'docs.renovatebot.com/renovate-schema.json',
  'GitLab pipeline':
    'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  'Azure pipeline':
    'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
};
export type SchemaName = keyof typeof paths;

const require = createRequire(import.meta.url);
const manifest = require.resolve('schemastore/package.json');
const validators = new Map<SchemaName, ValidateFunction>();

/** Returns the errors of a document, each with its location, or an empty list if the document is valid. */
export function schemaErrors(name: SchemaName, document: unknown): string[] {
  const validate = validators.get(name) ?? compile(name);
  validators.set(name, validate);
  if (validate(document)) return [];
  return validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compile(name: SchemaName): ValidateFunction {
  const path = join(dirname(manifest), 'schemas/json', paths[name]);
  const options = {
    // The schemas contain keywords for editors.
    strict: false,
    // A pattern of SARIF is not a regular expression with the flag `u`.
    unicodeRegExp: false,
    // Ajv checks a format, such as that of a URL, only with a plugin.
    validateFormats: false,
    // The schema of Renovate names draft 4, which Ajv does not have. It has no keyword with another meaning there.
    validateSchema: false,
    allErrors: true,
    logger: false,
  } as const;
  return new Ajv(options).compile(JSON.parse(readFileSync(path, 'utf8')) as object);
}
