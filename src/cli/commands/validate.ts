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
  for (const documentsOfFile of documentsIn(await expandFiles(files), terminal)) {
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
