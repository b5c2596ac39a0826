/** Annotations of a GitHub workflow: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */

/** A location in a file; lines and columns are counted from 1. */
export interface SourceLocation {
  file: string;
  line: number;
  column: number;
}

/**
 * Returns the workflow command that makes GitHub show a message. If a location is given, GitHub shows the message next
 * to this line of the changed file; otherwise, at the top of the page of the workflow run.
 *
 * @param title shown above the message; an empty title is left out
 * @example
 * githubAnnotation('error', 'Bad.', { file: 'a.json', line: 3, column: 1 }); // ::error file=a.json,line=3,col=1::Bad.
 */
export function githubAnnotation(
  kind: 'error' | 'warning' | 'notice',
  message: string,
  location?: SourceLocation,
  title = '',
): string {
  const properties = [
    ...(location
      ? [`file=${escapeProperty(location.file)},line=${location.line},col=${location.column}`]
      : []),
    ...(title === '' ? [] : [`title=${escapeProperty(title)}`]),
  ];
  return `::${[kind, properties.join(',')].filter(Boolean).join(' ')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
