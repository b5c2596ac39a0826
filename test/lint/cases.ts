/** Reads the test cases for lint rules. Each case is a file, and the name of the file is the name of the test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * A test case for a lint rule. The file begins with a comment for each problem that the rule must report: `# reports
 * <file>:<line> <words of the message>`. After these comments, the file contains the texts of the files to lint. Before
 * each text is a line `--- # <file>`. For a case under `pass/`, the rule must report no problems.
 */
export interface Case {
  rule: string;
  verdict: 'pass' | 'fail';
  name: string;
  files: Map<string, string>;
  reports: { location: string; words: string }[];
}

/** Reads all cases below a folder. The files have paths of the form `<rule>/<pass or fail>/<name>.yaml`. */
export function readCases(folder: string): Case[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[\\/](pass|fail)$/.test(entry.parentPath))
    .map((entry) => {
      const [rule, verdict] = entry.parentPath.split(sep).slice(-2) as [string, Case['verdict']];
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return { rule, verdict, name: entry.name.replace(/\.yaml$/, ''), ...parse(text) };
    });
}

function parse(text: string): Pick<Case, 'files' | 'reports'> {
  const [head = '', ...chunks] = text.split(/^--- # /m);
  return {
    reports: [...head.matchAll(/^# reports (\S+) (.+)$/gm)].map(
      ([, location = '', words = '']) => ({
        location,
        words,
      }),
    ),
    files: new Map(
      chunks.map((chunk) => {
        const end = chunk.indexOf('\n');
        return [chunk.slice(0, end).trim(), chunk.slice(end + 1)];
      }),
    ),
  };
}

/** Lists the rules that have no passing case or no failing case. */
export function untested(rules: string[], cases: Case[]): string[] {
  return rules.flatMap((rule) =>
    (['pass', 'fail'] as const)
      .filter((verdict) => !cases.some((one) => one.rule === rule && one.verdict === verdict))
      .map((verdict) => `${rule}/${verdict}`),
  );
}
