import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from '../../src/common/failure.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/**
 * The options of a command, by their names.
 *
 * @param usage how the command is called, for messages
 * @throws Failure for an option that does not exist, one without its value, or a word that belongs to none
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
