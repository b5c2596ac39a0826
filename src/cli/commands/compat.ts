import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../../common/failure.js';
import type { CompatFormat } from '../compat/formats.js';
import { findInputs } from '../compat/inputs.js';
import { printReport } from '../compat/reports.js';
import { compatResult } from '../compat/result.js';
import { findRedocly } from '../compat/run-redocly.js';
import type { Terminal } from '../output/terminal.js';

export interface CompatOptions {
  format: CompatFormat;
}

/** `kaizala-webhooks compat` */
export async function compat(
  base: string,
  head: string | undefined,
  { format }: CompatOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const own = dirname(fileURLToPath(import.meta.url));
  const redocly = findRedocly([process.cwd(), own]);
  const result = await compatResult(await findInputs(base, head, terminal), redocly);
  printReport(result, format, terminal);
  return result.passed ? 0 : 1;
}
