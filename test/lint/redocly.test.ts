import { BaseResolver, createConfig, lint, parseYaml, Source } from '@redocly/openapi-core';
import { join, resolve } from 'node:path';
import { projectPath, redoclyProblems, sortProblems } from '../../scripts/lib/problem.js';
import house from '../../scripts/lint/redocly/plugin.mjs';
import { readCases, type Case } from './cases.js';
import { runCases } from './runner.js';

const folder = resolve(import.meta.dirname, 'redocly');
const base = join(folder, 'base');
const cases = readCases(folder);
const rules = Object.keys(house().rules.oas3);

/** In each case, the file with this name contains the options of the rule. */
const OPTIONS = 'options.yaml';

/** Reads the files of a case. All other files come from a base description, which has no problems. */
class CaseResolver extends BaseResolver {
  constructor(private readonly files: Map<string, string>) {
    super();
  }

  override async loadExternalRef(file: string): Promise<Source> {
    const own = this.files.get(projectPath(base, file));
    return own === undefined ? super.loadExternalRef(file) : new Source(file, own);
  }
}

async function problemsOf({ rule, files }: Case) {
  const options = parseYaml(files.get(OPTIONS) ?? '{}') as object;
  const severities = rules.map((one) => [
    `house/${one}`,
    { severity: 'error', ...(one === rule ? options : {}) },
  ]);
  const config = await createConfig({ plugins: [house()], rules: Object.fromEntries(severities) });
  const externalRefResolver = new CaseResolver(files);
  const found = await lint({ ref: join(base, 'openapi.yaml'), config, externalRefResolver });
  return sortProblems(redoclyProblems(found, base));
}

runCases(rules, cases, problemsOf, (rule) => `house/${rule}`);
