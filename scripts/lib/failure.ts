/** An expected failure: the user gets its message, and no stack. */
export class Failure extends Error {
  override name = 'Failure';

  /** What a GitHub workflow shows beside the change that caused it, as workflow commands. */
  annotations(): string[] {
    return [`::error::${escapeData(this.message)}`];
  }
}

/** The text of a workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
