/** Reads the cases of lint rules. A case is a file, and the name of the file is the name of the test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * A case begins with one comment for each expected problem, `# reports <file>:<line> <words of the message>`. The files
 * to lint follow, each after a line `--- # <file>`. A case under `pass/` expects no problems.
 */
export interface Case {
  rule: string;
  verdict: 'pass' | 'fail';
  name: string;
  files: Map<string, string>;
  reports: { location: string; words: string }[];
}

/** All cases below a folder, from files with the paths `<rule>/<pass or fail>/<name>.yaml`. */
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

/** The rules without a passing or a failing case. */
export function untested(rules: string[], cases: Case[]): string[] {
  return rules.flatMap((rule) =>
    (['pass', 'fail'] as const)
      .filter((verdict) => !cases.some((one) => one.rule === rule && one.verdict === verdict))
      .map((verdict) => `${rule}/${verdict}`),
  );
}
