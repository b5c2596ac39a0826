/** Reads the outputs of the linters of the code as problems with locations. */
import type { Problem } from '../lib/problem.js';

/** The output of a linter. */
export interface LinterOutput {
  stdout: string;
  stderr: string;
}

/** Reads the output of `tsc --pretty false`: `a.ts(3,7): error TS2322: Type …`, then indented lines with details. */
export function typeProblems({ stdout }: LinterOutput): Problem[] {
  const pattern = /^(.+?)\((\d+),(\d+)\): (error|warning) (TS\d+): (.*(?:\n {2}.*)*)/gm;
  return [...stdout.matchAll(pattern)].map(
    ([, file = '', line, column, severity, rule = '', message = '']) => ({
      ...locationOf(file, line, column),
      severity: severity === 'error' ? 'error' : 'warn',
      rule,
      message,
    }),
  );
}

interface OxlintReport {
  diagnostics: {
    message: string;
    code?: string;
    severity: string;
    help?: string;
    filename: string;
    labels: { span: { line: number; column: number } }[];
  }[];
}

/** Reads the output of `oxlint --format json`. */
export function oxlintProblems({ stdout }: LinterOutput): Problem[] {
  const { diagnostics } = JSON.parse(stdout) as OxlintReport;
  return diagnostics.map(({ message, code, severity, help, filename, labels: [label] }) => ({
    ...locationOf(filename, label?.span.line, label?.span.column),
    severity: severity === 'error' ? 'error' : 'warn',
    // A syntax error has no code.
    rule: code ?? 'oxlint',
    message: [message, help].filter(Boolean).join(' '),
  }));
}

/**
 * Reads the output of `oxfmt --list-different`, which is the path of each file whose format is wrong. A file with a
 * syntax error is only in the standard error, below a drawing.
 */
export function oxfmtProblems({ stdout, stderr }: LinterOutput): Problem[] {
  const unformatted = stdout.split('\n').filter((line) => line.trim() !== '');
  const broken = stderr.matchAll(/^ *[x×] (.*)\n *[,╭]-?─?\[(.+):(\d+):(\d+)\]$/gm);
  return [
    ...unformatted.map((file): Problem => ({
      ...locationOf(file),
      severity: 'error',
      rule: 'oxfmt',
      message: 'The file has another format than ours. Fix: run npm run format.',
    })),
    ...[...broken].map(([, message = '', file = '', line, column]): Problem => ({
      ...locationOf(file, line, column),
      severity: 'error',
      rule: 'oxfmt',
      message,
    })),
  ];
}

interface KnipItem {
  name: string;
  line?: number;
  col?: number;
}

interface KnipReport {
  /** The key of a list is the kind of its items. A duplicate is a list of the exports that are the same. */
  issues: ({ file: string } & Record<string, string | (KnipItem | KnipItem[])[]>)[];
}

/** The kinds of problems that knip finds, with a message for each. Other kinds are shown by their names. */
const knipMessages: Record<string, (name: string) => string> = {
  files: () => 'Nothing uses this file.',
  exports: (name) => `Nothing imports ${name}.`,
  types: (name) => `Nothing imports the type ${name}.`,
  dependencies: (name) => `Nothing uses the dependency ${name}.`,
  devDependencies: (name) => `Nothing uses the devDependency ${name}.`,
  unlisted: (name) => `${name} is imported, but package.json does not list it.`,
  unresolved: (name) => `${name} is imported, but does not exist.`,
  binaries: (name) => `${name} is run, but package.json does not list its package.`,
  duplicates: (name) => `These exports are the same: ${name}.`,
};

/** Reads the output of `knip --reporter json`. */
export function knipProblems({ stdout }: LinterOutput): Problem[] {
  const { issues } = JSON.parse(stdout) as KnipReport;
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, items]) =>
      (items as (KnipItem | KnipItem[])[]).map((item): Problem => {
        const [first, ...others] = [item].flat();
        const name = [first!, ...others].map((one) => one.name).join(', ');
        return {
          ...locationOf(file, first?.line, first?.col),
          severity: 'error',
          rule: `knip/${kind}`,
          message: knipMessages[kind]?.(name) ?? `knip reports ${name} as "${kind}".`,
        };
      }),
    ),
  );
}

/** On Windows, some of the linters print paths with backslashes. */
function locationOf(file: string, line: number | string = 1, column: number | string = 1) {
  return { file: file.replaceAll('\\', '/'), line: Number(line), column: Number(column) };
}
