/** SARIF 2.1.0, which code scanners read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceLocation } from '../../common/github-annotations.js';
import { version } from './about.js';
import { printable } from './printable.js';

export interface SarifResult extends SourceLocation {
  rule: string;
  level: 'error' | 'warning' | 'note';
  message: string;
  /** The JSON Pointer; empty for the document itself. */
  pointer: string;
}

/**
 * Returns a log with one run. Columns count UTF-16 code units, as those of SARIF do by default.
 *
 * @param rules the description of each rule
 */
export function sarifLog(
  rules: Readonly<Record<string, string>>,
  results: readonly SarifResult[],
): string {
  const ids = Object.keys(rules);
  const driver = {
    name: 'kaizala-webhooks',
    version: version(),
    rules: Object.entries(rules).map(([id, text]) => ({ id, shortDescription: { text } })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => ({
          ruleId: result.rule,
          ruleIndex: ids.indexOf(result.rule),
          level: result.level,
          message: { text: printable(result.message) },
          locations: [locationOf(result)],
        })),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function locationOf({ file, line, column, pointer }: SarifResult) {
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
