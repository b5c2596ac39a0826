import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from '../../src/common/failure.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/**
 * Reads the options of a command.
 *
 * @param usage the command with all its options, which the error message shows
 * @throws Failure for an unknown option, an option without its value, or an argument that belongs to no option
 */
export function readOptions<const O extends Options>(
  args: string[],
  options: O,
  usage: string,
): Values<O> {
  try {
    return parseArgs({ args, options }).values as Values<O>;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\nUsage: ${usage}`);
  }
}
