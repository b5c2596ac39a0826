/** What a command ends with: 0 done, 1 what was asked failed, 2 it was asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** An expected failure: the user gets its message, and no stack. */
export class Failure extends Error {
  override name = 'Failure';
  readonly exitCode: ExitCode;
  /** What to do about it, on a line of its own. The message is one line: what was typed or read may stand in it. */
  readonly hint: string;

  constructor(message: string, exitCode: ExitCode = 1, hint = '') {
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

/** The failure of who asked wrongly. */
export function misuse(message: string): Failure {
  return new Failure(message, 2);
}
