import { type ExitCode, misuse } from '../../common/failure.js';
import { documentsIn } from '../formats/documents.js';
import { expandFiles } from '../files/expand-files.js';
import { FileFailure } from '../files/file-failure.js';
import { type Check, findingsIn, unreadable } from '../findings/findings.js';
import { isUnrelated, schemas } from '../files/schemas.js';
import { suggestion } from '../options/suggest.js';
import { maskValue } from '../output/mask-argument.js';
import { Report } from '../findings/report.js';
import type { ReportFormat } from '../findings/report-formats.js';
import type { Terminal } from '../output/terminal.js';

export interface ValidateOptions extends Check {
  format: ReportFormat;
  /** The number of warnings that do not fail the run. Default: any. */
  maxWarnings?: number;
}

/** `kaizala-webhooks validate` */
export async function validate(
  files: readonly string[],
  { format, maxWarnings = Infinity, ...check }: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { as } = check;
  if (as !== undefined && !schemas.has(as))
    throw misuse(`--as ${maskValue(as)} is not a schema. ${suggestion(as, [...schemas.keys()])}`);
  const report = new Report(format, terminal);
  const expanded: string[] = [];
  for (const one of files) {
    try {
      expanded.push(...(await expandFiles([one], terminal)));
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      report.begin(error.location.file);
      report.endUnreadable(unreadable(error));
    }
  }
  for (const documentsOfFile of documentsIn(withoutCopies(expanded), terminal)) {
    const { file, documents } = documentsOfFile;
    report.begin(file);
    try {
      for await (const document of documents) {
        if (isUnrelated(document)) report.addUnrelated();
        else report.add(findingsIn(document, check));
      }
      report.endFile(documentsOfFile.format);
    } catch (error) {
      // The other files are checked nevertheless, so that one run reports all errors.
      if (!(error instanceof FileFailure)) throw error;
      report.endUnreadable(unreadable(error));
    }
  }
  return report.end(maxWarnings) ? 0 : 1;
}

/** A file that several arguments name is checked once. The standard input stays, because a second time is an error. */
function withoutCopies(files: readonly string[]): string[] {
  const seen = new Set<string>();
  return files.filter((file) => file === '-' || (!seen.has(file) && seen.add(file)));
}
