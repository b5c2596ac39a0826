/** Prints the findings of a run, in one of several formats, and counts them. */
import { githubAnnotation } from '../../common/github-annotations.js';
import { type FileReport, type Finding, messageOf, noDocument } from './findings.js';
import type { FileFormat } from '../formats/file-format.js';
import { locationText } from '../files/sources.js';
import { counted } from '../output/counted.js';
import { junitReport } from './junit-report.js';
import type { ReportFormat } from './report-formats.js';
import { printable } from '../output/printable.js';
import { sarifReport } from './sarif-report.js';
import type { Look, Terminal } from '../output/terminal.js';

/** The counts of a run. All findings count, also those that are not shown. */
export interface Counts {
  documents: number;
  error: number;
  warning: number;
  notice: number;
}

/**
 * The limit of findings that a run shows: our choice, so that the report of a million wrong lines has a few megabytes.
 * The others only count.
 */
const mostShown = 10_000;

const looks: Record<Finding['kind'], Look> = { error: 'red', warning: 'yellow', notice: 'yellow' };

export class Report {
  readonly #format: ReportFormat;
  readonly #terminal: Terminal;
  readonly #counts: Counts = { documents: 0, error: 0, warning: 0, notice: 0 };
  readonly #files: FileReport[] = [];
  #shown = 0;

  constructor(format: ReportFormat, terminal: Terminal) {
    this.#format = format;
    this.#terminal = terminal;
  }

  /** Begins with a file, to which all documents belong that are added next. */
  begin(file: string): void {
    this.#files.push({ file, documents: 0, unrelated: 0, findings: [] });
  }

  /** Counts a body in a recording that is not checked. */
  addUnrelated(): void {
    this.#files.at(-1)!.unrelated += 1;
  }

  /** Ends a file. Text names the format, unless the file is one JSON document. */
  endFile(format: FileFormat | undefined): void {
    const file = this.#files.at(-1)!;
    if (format) file.format = format;
    if (file.documents === 0) this.add([noDocument(file)], 0);
    if (!format || format === 'JSON' || this.#format !== 'text') return;
    const others = `${counted(file.unrelated, 'body', 'bodies')} of other requests`;
    this.#terminal.note(
      `${file.file}: ${format}, ${counted(file.documents, 'document')}${file.unrelated > 0 ? ` (${others} not checked)` : ''}`,
    );
  }

  /** Ends a file that cannot be read, or of which the rest cannot be read. */
  endUnreadable(finding: Finding): void {
    // In the finding, the name of a file that does not exist is masked, because it can be a URL with a secret.
    this.#files.at(-1)!.file = finding.file;
    this.add([finding], 0);
  }

  /** Adds the findings of a document. Text is printed at once, the other formats at the end. */
  add(findings: readonly Finding[], documents = 1): void {
    const file = this.#files.at(-1)!;
    file.documents += documents;
    this.#counts.documents += documents;
    for (const finding of findings) {
      this.#counts[finding.kind] += 1;
      this.#shown += 1;
      if (this.#shown > mostShown) continue;
      if (this.#format === 'text' || this.#format === 'github') this.#print(finding);
      else file.findings.push(finding);
    }
  }

  /**
   * Prints the rest of the report.
   *
   * @param maxWarnings the number of warnings that do not fail the run
   * @returns true if the run has not failed
   */
  end(maxWarnings: number): boolean {
    const { documents, error, warning, notice } = this.#counts;
    const valid = error === 0 && warning <= maxWarnings;
    const write = (text: string) => this.#terminal.write('output', `${text}\n`);
    if (this.#format === 'json') {
      const findings = this.#files.flatMap((file) => file.findings);
      const files = this.#files.map(({ file, format, documents: count, unrelated }) => ({
        file,
        format,
        documents: count,
        unrelated,
      }));
      const counts = { errors: error, warnings: warning, notices: notice };
      this.#terminal.print(JSON.stringify({ valid, documents, ...counts, files, findings }));
    }
    if (this.#format === 'junit') write(junitReport(this.#files));
    if (this.#format === 'sarif') write(sarifReport(this.#files));
    const hidden = this.#shown - mostShown;
    if (hidden > 0)
      this.#terminal.note(`${hidden} more findings are not shown: a run shows ${mostShown}.`);
    const warnings = warning > 0 ? `, ${counted(warning, 'warning')}` : '';
    const notices = notice > 0 ? `, ${counted(notice, 'notice')}` : '';
    const limit = warning > maxWarnings ? ` (--max-warnings ${maxWarnings})` : '';
    this.#terminal.note(
      `${counted(documents, 'document')}, ${counted(error, 'error')}${warnings}${limit}${notices}`,
    );
    return valid;
  }

  #print(finding: Finding): void {
    const { kind } = finding;
    const message = messageOf(finding);
    if (this.#format === 'github') {
      const annotation = githubAnnotation(kind, message, finding);
      this.#terminal.write('output', `${printable(annotation)}\n`);
    } else {
      const parts = [`${locationText(finding)}  `, [looks[kind], kind], `  ${message}`] as const;
      this.#terminal.print(...parts);
    }
  }
}
