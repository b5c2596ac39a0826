/** Runs the steps of action.yml as the runner of GitHub does: it evaluates the expressions, then runs the script. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { type Ended, runScript } from './run-script.js';
import type { Runner } from './runner.js';

interface Action {
  inputs: Record<string, { required?: boolean; default?: string }>;
  runs: { steps: { name: string; shell: string; env: Record<string, string>; run: string }[] };
}

const action = parse(readText(join(root, 'action.yml'))) as Action;

/** Runs a step of the action: `install` is the first step, `validate` the second. */
export async function runStep(
  step: 'install' | 'validate',
  inputs: Record<string, string>,
  { workspace, temp, env, repository }: Runner,
): Promise<Ended> {
  const { shell, env: own, run } = action.runs.steps[step === 'install' ? 0 : 1]!;
  if (shell !== 'bash') throw new Error(`This test cannot run ${shell}.`);
  const contexts = {
    github: { action_repository: repository },
    inputs: { ...defaults(), ...inputs },
  };
  const values = Object.entries(own).map(([name, text]) => [name, evaluate(text, contexts)]);
  const script = join(temp, `${step}.sh`);
  writeFileSync(script, run);
  return runScript(['--noprofile', '--norc', '-eo', 'pipefail', script], workspace, {
    ...env,
    GITHUB_ACTION_PATH: root,
    // In a composite action, the runner sets this variable to an empty string.
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    ...(Object.fromEntries(values) as Record<string, string>),
  });
}

function defaults(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, value]),
  );
}

/** Evaluates a text that is one expression, such as `${{ inputs.files }}`. */
function evaluate(text: string, contexts: Record<string, Record<string, string>>): string {
  const [, expression] = /^\$\{\{ (.+) \}\}$/.exec(text)!;
  const { tokens } = new Lexer(expression!).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
  const dictionary = new data.Dictionary(
    ...Object.entries(contexts).map(([key, values]) => ({
      key,
      value: new data.Dictionary(
        ...Object.entries(values).map(([name, value]) => ({
          key: name,
          value: new data.StringData(value),
        })),
      ),
    })),
  );
  return new Evaluator(parsed, dictionary).evaluate().coerceString();
}
