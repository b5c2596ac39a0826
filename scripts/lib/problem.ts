/** Defines the type of the problems that checks find in files, and formats problems with their locations. */
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
  /** The path of the file, relative to the root of the project, with forward slashes. */
  file: string;
  /** The number of the line. The first line and the first column have the number 1. */
  line: number;
  column: number;
  severity: 'error' | 'warn';
  rule: string;
  message: string;
  /** Lines that fix the problem if the author pastes them into a file. The message names that file. */
  paste?: string;
}

/** Thrown if a description cannot be read, or breaks a lint rule. Contains all problems with their locations. */
export class SpecError extends Failure {
  override name = 'SpecError';
  readonly problems: Problem[];

  constructor(problems: Problem[], { cause, note = '' }: { cause?: unknown; note?: string } = {}) {
    super(`${formatProblems(problems)}\n\n${countOf(problems)}${note}`, { cause });
    this.problems = problems;
  }

  /** Returns a GitHub annotation for each problem. GitHub shows the annotation at the line of the problem. */
  annotations(): string[] {
    return sortProblems(this.problems).map((problem) => {
      const kind = problem.severity === 'error' ? 'error' : 'warning';
      const message = [problem.message, problem.paste].filter(Boolean).join('\n');
      return githubAnnotation(kind, message, problem, problem.rule);
    });
  }

  /**
   * Returns a SpecError for an error that was thrown while YAML files were read. If the error was not caused by a file,
   * throws the error again.
   */
  static from(error: unknown, root: string): SpecError {
    if (error instanceof SpecError) return error;
    return new SpecError([thrownProblem(error, root)], { cause: error });
  }
}

/**
 * Returns the path of a file in the form that messages and annotations show: relative to the root, with forward
 * slashes.
 */
export function projectPath(root: string, file: string): string {
  return (isAbsolute(file) ? relative(root, file) : file).split(sep).join('/');
}

/** Converts a list of keys, from the root of a document, to a JSON pointer: `#/paths/~1webhook/post`. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return ['#', ...keys.map(escapePointerFragment)].join('/');
}

/** Converts the problems that openapi-core (Redocly's library) reports. */
export function redoclyProblems(found: NormalizedProblem[], root: string): Problem[] {
  return found
    .filter((problem) => !problem.ignored)
    .map((problem) => {
      const location = problem.location[0];
      const start = location ? startOf(location, problem.ruleId) : { line: 1, col: 1 };
      return {
        file: location ? projectPath(root, location.source.absoluteRef) : 'redocly.yaml',
        // If a document cannot be parsed, Redocly does not know the line of the problem. Report the first line in this
        // case.
        line: start.line || 1,
        column: start.col || 1,
        severity: problem.severity,
        rule: problem.ruleId,
        message: tidy(problem.message, root) + suggestion(problem),
      };
    });
}

/**
 * Returns the start of a problem's location. Redocly reports a reference that cannot be resolved at the first field of
 * the object that contains `$ref`. In this case, the function returns the location of `$ref` itself.
 */
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

/** Counts problems for a person: `1 error, 2 warnings`. */
export function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

/** Sorts problems by file, line and column, and removes duplicates. */
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

/** Returns Redocly's best suggestion for a misspelled name, unless the message already contains that name. */
function suggestion({ message, suggest = [] }: NormalizedProblem): string {
  const [likely] = suggest;
  return likely && !message.includes(likely) ? ` Did you mean ${likely}?` : '';
}

/**
 * Shortens a message of another tool: joins its lines, and makes the paths relative to the project, with forward
 * slashes.
 */
export function tidy(message: string, root: string, separator: string = sep): string {
  const [start = '', ...rest] = message.trim().split(`${root}${separator}`);
  const paths = rest.map((text) =>
    text.replace(/^[^\s'"`]+/, (path) => path.replaceAll(separator, '/')),
  );
  return [start, ...paths].join('').replace(/\s*\n\s*/g, ' ');
}
