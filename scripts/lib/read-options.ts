import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from '../../src/common/failure.js';

/** An option, with a line about it for `--help`. An option without such a line is for npm, and is not shown. */
export type Option = NonNullable<ParseArgsConfig['options']>[string] & { about?: string };
type Options = Record<string, Option>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** Thrown when the user asks for help. `run` prints the message, and the command ends without an error. */
export class HelpRequest extends Error {
  override name = 'HelpRequest';
}

/**
 * Reads the options of a command.
 *
 * @param usage the command with all its options, which the error message and the help show
 * @throws Failure for an unknown option, an option without its value, or an argument that belongs to no option
 * @throws HelpRequest for `--help`
 */
export function readOptions<const O extends Options>(
  args: string[],
  options: O,
  usage: string,
): Values<O> {
  if (args.includes('--help') || args.includes('-h')) throw new HelpRequest(help(options, usage));
  try {
    return parseArgs({ args, options }).values as Values<O>;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

function help(options: Options, usage: string): string {
  const rows = Object.entries(options).flatMap(([name, { type, about, default: value }]) => {
    if (about === undefined) return [];
    const option = `--${name}${type === 'string' ? ' <value>' : ''}`;
    const shown = typeof value === 'string' ? ` (default: ${value})` : '';
    return [[option, about + shown] as const];
  });
  const width = Math.max(...rows.map(([option]) => option.length));
  const lines = rows.map(([option, about]) => `  ${option.padEnd(width)}  ${about}`);
  return [`Usage: ${usage}`, '', ...lines].join('\n');
}
