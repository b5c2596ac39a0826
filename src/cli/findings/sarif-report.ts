import { type FileReport, type Finding, messageOf, rules } from './findings.js';
import { sarifLog, type SarifResult } from '../output/sarif.js';

const levels: Record<Finding['kind'], SarifResult['level']> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/** Returns the findings as SARIF. */
export function sarifReport(files: readonly FileReport[]): string {
  const results = files.flatMap(({ findings }) =>
    findings.map((finding) => ({
      ...finding,
      level: levels[finding.kind],
      message: messageOf(finding),
    })),
  );
  return sarifLog(rules, results);
}
