/** What a check found, where, and how it is printed. */
import {
  escapePointerFragment,
  getLineColLocation,
  type LineColLocationObject,
  type LocationObject,
  type NormalizedProblem,
  YamlParseError,
} from '@redocly/openapi-core';
import { isAbsolute, relative, sep } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { githubAnnotation } from '../../src/common/github-annotations.js';

/** A fault in a file, at a place that an editor can jump to. */
export interface Problem {
  /** Relative to the root of the project, with forward slashes. */
  file: string;
  /** Counted from 1, like the column. */
  line: number;
  column: number;
  severity: 'error' | 'warn';
  rule: string;
  message: string;
  /** Lines to be pasted into a file, which the message says. */
  paste?: string;
}

/** A description cannot be read, or breaks a rule: every reason with its place. */
export class SpecError extends Failure {
  override name = 'SpecError';
  readonly problems: Problem[];

  constructor(problems: Problem[], { cause, note = '' }: { cause?: unknown; note?: string } = {}) {
    super(`${formatProblems(problems)}\n\n${countOf(problems)}${note}`, { cause });
    this.problems = problems;
  }

  /** One GitHub annotation for each problem, which GitHub shows beside the line. */
  annotations(): string[] {
    return sortProblems(this.problems).map((problem) => {
      const kind = problem.severity === 'error' ? 'error' : 'warning';
      const message = [problem.message, problem.paste].filter(Boolean).join('\n');
      return githubAnnotation(kind, message, problem, problem.rule);
    });
  }

  /** Makes problems of what a reader of YAML threw; what is no fault of a file is thrown on. */
  static from(error: unknown, root: string): SpecError {
    if (error instanceof SpecError) return error;
    return new SpecError([thrownProblem(error, root)], { cause: error });
  }
}

/** The path of a file as people and workflow annotations name it. */
export function projectPath(root: string, file: string): string {
  return (isAbsolute(file) ? relative(root, file) : file).split(sep).join('/');
}

/** Where the keys lead, from the root of a document: `#/paths/~1webhook/post`. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return ['#', ...keys.map(escapePointerFragment)].join('/');
}

/** Translates what openapi-core reports. */
export function redoclyProblems(found: NormalizedProblem[], root: string): Problem[] {
  return found
    .filter((problem) => !problem.ignored)
    .map((problem) => {
      const place = problem.location[0];
      const start = place ? startOf(place, problem.ruleId) : { line: 1, col: 1 };
      return {
        file: place ? projectPath(root, place.source.absoluteRef) : 'redocly.yaml',
        // A document that cannot be parsed has no tree, and so no place but its beginning.
        line: start.line || 1,
        column: start.col || 1,
        severity: problem.severity,
        rule: problem.ruleId,
        message: tidy(problem.message, root) + suggestion(problem),
      };
    });
}

/** A reference with members beside it is reported where the first of them stands: point at `$ref` itself. */
function startOf(place: LocationObject, rule: string): LineColLocationObject['start'] {
  const isReference = rule === 'no-unresolved-refs' && place.pointer !== undefined;
  const at = isReference
    ? { ...place, pointer: `${place.pointer}/$ref`, reportOnKey: true }
    : place;
  return getLineColLocation(at).start;
}

/**
 * Formats problems for the terminal, ordered by file and line.
 *
 * @example
 * console.error(formatProblems([{ file: 'spec/v1/openapi.yaml', line: 3, column: 1, severity: 'error', rule: 'struct', message: 'Bad.' }]));
 * // spec/v1/openapi.yaml:3:1  error  Bad.  [struct]
 */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(
      ({ file, line, column, severity, rule, message, paste }) =>
        `${file}:${line}:${column}  ${severity}  ${message}  [${rule}]${paste === undefined ? '' : `\n${paste}`}`,
    )
    .join('\n');
}

function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

/** Orders by file, then line, then column, and drops what stands twice. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(
    problems.map((problem) => [JSON.stringify(Object.entries(problem).toSorted()), problem]),
  );
  return [...unique.values()].toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function thrownProblem(error: unknown, root: string): Problem {
  const cause = (error as { originalError?: unknown }).originalError ?? error;
  const parseError = [error, cause].find((one) => one instanceof YamlParseError);
  if (parseError instanceof YamlParseError) {
    return {
      file: projectPath(root, parseError.source.absoluteRef),
      line: parseError.line || 1,
      column: parseError.col || 1,
      severity: 'error',
      rule: 'yaml-syntax',
      message: parseError.message,
    };
  }
  const { code, path } = cause as NodeJS.ErrnoException;
  if (code && path) {
    const file = projectPath(root, path);
    const reason =
      code === 'ENOENT' ? 'The file does not exist.' : `The file cannot be read (${code}).`;
    return { file, line: 1, column: 1, severity: 'error', rule: 'readable-file', message: reason };
  }
  throw error;
}

/** The likeliest correction, unless the message lists it already. */
function suggestion({ message, suggest = [] }: NormalizedProblem): string {
  const [likely] = suggest;
  return likely && !message.includes(likely) ? ` Did you mean ${likely}?` : '';
}

/** Shortens messages of other tools: they contain absolute paths, with the separators of the system, and line breaks. */
export function tidy(message: string, root: string, separator: string = sep): string {
  const [start = '', ...rest] = message.trim().split(`${root}${separator}`);
  const paths = rest.map((text) =>
    text.replace(/^[^\s'"`]+/, (path) => path.replaceAll(separator, '/')),
  );
  return [start, ...paths].join('').replace(/\s*\n\s*/g, ' ');
}
