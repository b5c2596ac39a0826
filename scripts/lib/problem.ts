/** A problem that a check found, its location, and how it is printed. */
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

/** A problem in a file, at a line and column that an editor can open. */
export interface Problem {
  /** The path relative to the root of the project, with forward slashes. */
  file: string;
  /** Lines and columns are counted from 1. */
  line: number;
  column: number;
  severity: 'error' | 'warn';
  rule: string;
  message: string;
  /** Lines that the author can paste into a file. The message says which file. */
  paste?: string;
}

/** A description cannot be read or breaks a rule. Every problem has its location. */
export class SpecError extends Failure {
  override name = 'SpecError';
  readonly problems: Problem[];

  constructor(problems: Problem[], { cause, note = '' }: { cause?: unknown; note?: string } = {}) {
    super(`${formatProblems(problems)}\n\n${countOf(problems)}${note}`, { cause });
    this.problems = problems;
  }

  /** One GitHub annotation for each problem, which GitHub shows at the line. */
  annotations(): string[] {
    return sortProblems(this.problems).map((problem) => {
      const kind = problem.severity === 'error' ? 'error' : 'warning';
      const message = [problem.message, problem.paste].filter(Boolean).join('\n');
      return githubAnnotation(kind, message, problem, problem.rule);
    });
  }

  /** Converts an error from reading YAML files to problems. Throws the error again if no file caused it. */
  static from(error: unknown, root: string): SpecError {
    if (error instanceof SpecError) return error;
    return new SpecError([thrownProblem(error, root)], { cause: error });
  }
}

/** The path of a file as messages and annotations show it. */
export function projectPath(root: string, file: string): string {
  return (isAbsolute(file) ? relative(root, file) : file).split(sep).join('/');
}

/** The JSON pointer for some keys, from the root of a document: `#/paths/~1webhook/post`. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return ['#', ...keys.map(escapePointerFragment)].join('/');
}

/** Converts the problems that openapi-core reports. */
export function redoclyProblems(found: NormalizedProblem[], root: string): Problem[] {
  return found
    .filter((problem) => !problem.ignored)
    .map((problem) => {
      const location = problem.location[0];
      const start = location ? startOf(location, problem.ruleId) : { line: 1, col: 1 };
      return {
        file: location ? projectPath(root, location.source.absoluteRef) : 'redocly.yaml',
        // A document that cannot be parsed has no tree to locate the problem in, so its first line is reported.
        line: start.line || 1,
        column: start.col || 1,
        severity: problem.severity,
        rule: problem.ruleId,
        message: tidy(problem.message, root) + suggestion(problem),
      };
    });
}

/** Redocly reports an unresolved reference at the first field of its object. This returns the location of `$ref` itself. */
function startOf(location: LocationObject, rule: string): LineColLocationObject['start'] {
  const isReference = rule === 'no-unresolved-refs' && location.pointer !== undefined;
  const at = isReference
    ? { ...location, pointer: `${location.pointer}/$ref`, reportOnKey: true }
    : location;
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

/** Sorts by file, then line, then column, and removes duplicates. */
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
      code === 'ENOENT'
        ? 'The file does not exist. Fix: create the file, or correct the path that leads to it.'
        : `The file cannot be read (${code}). Fix: make the file readable for this user.`;
    return { file, line: 1, column: 1, severity: 'error', rule: 'readable-file', message: reason };
  }
  throw error;
}

/** Redocly's best suggestion, unless the message contains it already. */
function suggestion({ message, suggest = [] }: NormalizedProblem): string {
  const [likely] = suggest;
  return likely && !message.includes(likely) ? ` Did you mean ${likely}?` : '';
}

/** Shortens the messages of other tools, which contain line breaks and absolute paths with the separators of the system. */
export function tidy(message: string, root: string, separator: string = sep): string {
  const [start = '', ...rest] = message.trim().split(`${root}${separator}`);
  const paths = rest.map((text) =>
    text.replace(/^[^\s'"`]+/, (path) => path.replaceAll(separator, '/')),
  );
  return [start, ...paths].join('').replace(/\s*\n\s*/g, ' ');
}
