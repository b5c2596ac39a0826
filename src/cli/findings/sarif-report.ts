/** The findings as SARIF 2.1.0, which code scanners read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FileReport, type Finding, messageOf, rules } from './findings.js';
import { version } from '../output/about.js';
import { printable } from '../output/printable.js';

const levels: Record<Finding['kind'], string> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/** Returns a report with one run. Columns count UTF-16 code units, as those of SARIF do by default. */
export function sarifReport(files: readonly FileReport[]): string {
  const ids = Object.keys(rules);
  const driver = {
    name: 'kaizala-webhooks',
    version: version(),
    rules: Object.entries(rules).map(([id, text]) => ({ id, shortDescription: { text } })),
  };
  const results = files.flatMap(({ findings }) =>
    findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: levels[finding.kind],
      message: { text: printable(messageOf(finding)) },
      locations: [locationOf(finding)],
    })),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, undefined, 2);
}

function locationOf({ file, line, column, pointer }: Finding) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column },
    },
    ...(pointer ? { logicalLocations: [{ fullyQualifiedName: printable(pointer) }] } : {}),
  };
}

/**
 * Returns a path as a relative reference, in which a colon and a backslash would have another meaning. A file outside
 * the working directory has a URL, because its path would be taken for one within the repository.
 */
function uriOf(file: string): string {
  const inside = relative(process.cwd(), resolve(file));
  if (inside.startsWith('..') || isAbsolute(inside)) return pathToFileURL(file).href;
  return referenceOf(file === 'stdin' ? file : inside);
}

function referenceOf(file: string): string {
  const path = process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
