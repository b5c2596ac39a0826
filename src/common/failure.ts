/** What a command ends with: 0 is done, 1 means that what was asked failed, 2 that it was asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** An expected failure of a command: the user gets its message, and no stack. */
export class Failure extends Error {
  override name = 'Failure';
  readonly exitCode: ExitCode;
  /** What to do about it, on a line of its own. The message is one line: what was typed or read may stand in it. */
  readonly hint: string;

  constructor(
    message: string,
    {
      exitCode = 1,
      hint = '',
      cause,
    }: { exitCode?: ExitCode; hint?: string; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

/** The command was called in a wrong way. */
export function misuse(message: string): Failure {
  return new Failure(message, { exitCode: 2 });
}
