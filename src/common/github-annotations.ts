/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */

/** A place in a file, counted from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What a GitHub workflow shows beside a line of a change. */
export function annotation(kind: 'error' | 'notice', place: Place, message: string): string {
  const properties = `file=${escapeProperty(place.file)},line=${place.line},col=${place.column}`;
  return `::${kind} ${properties}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
