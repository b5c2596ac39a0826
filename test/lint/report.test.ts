/** The reports of `npm run lint -- --format`: each is read as its readers do, and has every problem. */
// @module-tag python3
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../scripts/lib/problem.js';
import { root } from '../../scripts/lib/project.js';
import { formatReport, type Found, reportFormats } from '../../scripts/lint/report.js';
import { reportFormats as formatsOfValidate } from '../../src/cli/findings/report-formats.js';
import { junitFaults } from '../support/junit.js';
import { parseXml } from '../support/parse-xml.js';
import { schemaErrors } from '../support/schemastore.js';

const refused: Problem[] = [
  {
    file: 'spec/v1/openapi.yaml',
    line: 3,
    column: 12,
    severity: 'error',
    rule: 'summary-verb',
    message: 'Bad.',
  },
  // A rule of Spectral can refuse with a warning.
  {
    file: 'spec/v1/openapi.yaml',
    line: 9,
    column: 1,
    severity: 'warn',
    rule: 'summary-verb',
    message: 'Rather bad.',
  },
  {
    file: 'test/a&b"<.ts',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'eslint(no-debugger)',
    message: '100 % of ]]> and ]]>, <b>, \u0000, \ud800 and 👍\n::error::no',
    paste: '  - target: $.info',
  },
];
const warnings: Problem[] = [
  {
    file: 'spec/v1/de.overlay.yaml',
    line: 4,
    column: 5,
    severity: 'warn',
    rule: 'translation-missing',
    message: 'No German.',
  },
];
const all = [...warnings, ...refused];
const report = (format: Exclude<(typeof reportFormats)[number], 'text'>, found: Found) =>
  formatReport(format, found, root);

/** The problems as a report has them: the lines to paste are part of the message. */
const reported = all.map(({ paste, ...problem }) =>
  paste === undefined ? problem : { ...problem, message: `${problem.message}\n${paste}` },
);

test('has the formats of validate', () => {
  expect(reportFormats).toEqual(formatsOfValidate);
});

describe('--format json', () => {
  test('has every problem, with lines and columns that are counted from 0', async () => {
    const items = JSON.parse(await report('json', { refused, warnings })) as {
      source: string;
      code: string;
      message: string;
      severity: number;
      range: { start: { line: number; character: number } };
    }[];
    const found = items.map(({ source, code, message, severity, range: { start } }) => ({
      file: source,
      line: start.line + 1,
      column: start.character + 1,
      severity: ['error', 'warn'][severity],
      rule: code,
      message,
    }));
    expect(found).toEqual(reported);
  });

  test('is an empty list if there are no problems', async () => {
    expect(JSON.parse(await report('json', { refused: [], warnings: [] }))).toEqual([]);
  });
});

describe('--format github', () => {
  test('has an annotation for each problem, on one line', async () => {
    const lines = (await report('github', { refused, warnings })).split('\n');
    expect(lines.pop()).toBe('');
    const found = lines.map((line) => {
      const pattern = /^::(error|warning) file=(.*),line=(\d+),col=(\d+),title=(.*?)::(.*)$/;
      const [, kind, file, at, column, rule, message = ''] = pattern.exec(line)!;
      const severity = kind === 'error' ? 'error' : 'warn';
      return {
        file,
        line: Number(at),
        column: Number(column),
        severity,
        rule,
        message: decoded(message),
      };
    });
    expect(found).toEqual(reported);
  });

  /** Decodes the text of an annotation as GitHub does. */
  function decoded(text: string): string {
    return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  }
});

describe('--format junit', () => {
  test('has a failed test for each problem that fails the run', async () => {
    const text = await report('junit', { refused, warnings });
    expect(junitFaults(text)).toEqual([]);
    const [, , , suites] = parseXml(text);
    const found = suites.flatMap(([, { name: file }, , cases]) =>
      cases.map(([, { name }, , [failure]]) => {
        const [, line, column] = /^line (\d+), col (\d+), /.exec(failure![2])!;
        const [, rule] = /^org\.spectral\.(.*)\(#/.exec(name!)!;
        return [file, Number(line), Number(column), rule, failure![1]['message']];
      }),
    );
    const cleaned = '100 % of ]]\ufffd and ]]\ufffd, <b>, \ufffd, \ufffd and 👍\n::error::no';
    expect(found).toEqual(
      refused.map((one) => [
        one.file,
        one.line,
        one.column,
        one.rule,
        one.paste === undefined ? one.message : `${cleaned}\n${one.paste}`,
      ]),
    );
  });

  test('is a valid report if there are no problems', async () => {
    const text = await report('junit', { refused: [], warnings });
    expect(junitFaults(text)).toEqual([]);
    expect(parseXml(text)).toEqual(['testsuites', {}, '', []]);
  });
});

describe('--format sarif', () => {
  test('has a result for each problem, and follows the schema', async () => {
    const log = JSON.parse(await report('sarif', { refused, warnings })) as {
      runs: [
        {
          tool: { driver: object };
          results: {
            ruleId: string;
            level: string;
            message: { text: string };
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: string };
                  region: { startLine: number; startColumn: number };
                };
              },
            ];
          }[];
        },
      ];
    };
    expect(schemaErrors('sarif', log)).toEqual([]);
    const [{ tool, results }] = log.runs;
    expect(tool.driver).toEqual({
      name: 'kaizala-webhooks lint',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
    });
    const found = results.map(({ ruleId, level, message, locations: [{ physicalLocation }] }) => ({
      file: decodeURIComponent(physicalLocation.artifactLocation.uri),
      line: physicalLocation.region.startLine,
      column: physicalLocation.region.startColumn,
      severity: level === 'error' ? 'error' : 'warn',
      rule: ruleId,
      message: message.text,
    }));
    expect(found).toEqual(reported);
    // Without encoding, the URI of the last file would contain a character that is not allowed.
    expect(results.at(-1)!.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'test/a%26b%22%3C.ts',
    );
  });

  test('follows the schema if there are no problems', async () => {
    const log = JSON.parse(await report('sarif', { refused: [], warnings: [] })) as object;
    expect(schemaErrors('sarif', log)).toEqual([]);
    expect(log).toMatchObject({ runs: [{ results: [] }] });
  });

  test('is checked against the schema', async () => {
    const log = JSON.parse(await report('sarif', { refused, warnings })) as {
      runs: [{ results: { level: string }[] }];
    };
    log.runs[0].results[0]!.level = 'bad';
    expect(schemaErrors('sarif', log).join()).toContain('/runs/0/results/0/level');
  });
});
