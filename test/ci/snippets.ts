import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';

const [, section = ''] = /^## In CI\n([^]*?)(?=^## )/m.exec(
  readText(join(root, 'src/cli/README.md')),
)!;

/** Returns the table of inputs in the section "In CI": their names, without the header. */
export const documentedInputs = [...section.matchAll(/^\| `([\w-]+)` /gm)].map(([, name]) => name!);

/** Returns the text of the snippet in the section "In CI" whose first line names the file. */
export function snippetText(file: string): string {
  const blocks = [...section.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => text!);
  const found = blocks.find((text) => text.startsWith(`# ${file}\n`));
  if (found === undefined) throw new Error(`The section "In CI" has no snippet for ${file}.`);
  // The reader replaces the owner. GitHub refuses the placeholder, so that no stranger's action runs by mistake.
  return found.replaceAll('<owner>', 'owner');
}

export const github = parse(snippetText('.github/workflows/payloads.yml')) as {
  jobs: Record<string, { steps: { uses: string; with?: Record<string, unknown> }[] }>;
};

export const gitlab = parse(snippetText('.gitlab-ci.yml')) as Record<
  string,
  {
    variables: Record<string, string>;
    script: string[];
    artifacts: { reports: { junit: string } };
  }
>;

export const azure = parse(snippetText('azure-pipelines.yml')) as {
  variables: Record<string, string>;
  steps: { script?: string; task?: string; inputs?: Record<string, string> }[];
};
