import { Failure } from '../../common/failure.js';
import type { SourceLocation } from '../../common/github-annotations.js';

/** The failure to read a file, or to find documents in it. Other files can still be read. */
export class FileFailure extends Failure {
  readonly location: SourceLocation;
  /** The reason without the name of the file. */
  readonly reason: string;

  /**
   * @param reason a sentence; without a position, its subject is the file, so it begins with the verb
   * @param position the line and the column of the first character that cannot be read
   */
  constructor(file: string, reason: string, position?: { line: number; column: number }) {
    super(
      position ? `${file}:${position.line}:${position.column}: ${reason}` : `${file} ${reason}`,
      { exitCode: 2 },
    );
    this.location = { file, ...(position ?? { line: 1, column: 1 }) };
    this.reason = position ? reason : `the file ${reason}`;
  }
}
