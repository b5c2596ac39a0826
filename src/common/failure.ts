/** The exit code of a command: 0 = success, 1 = the work failed, 2 = the command was called incorrectly. */
export type ExitCode = 0 | 1 | 2;

/** An expected failure of a command: the user sees its message, but no stack trace. */
export class Failure extends Error {
  override name = 'Failure';
  readonly exitCode: ExitCode;
  /** The fix, printed on a second line. The message itself is one line, because it may contain input of the user. */
  readonly fix: string;

  constructor(
    message: string,
    { exitCode = 1, fix = '', cause }: { exitCode?: ExitCode; fix?: string; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.fix = fix;
  }
}

/** Returns the failure of a command that was called incorrectly: exit code 2. */
export function misuse(message: string): Failure {
  return new Failure(message, { exitCode: 2 });
}
