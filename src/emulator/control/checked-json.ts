import { ArgumentError } from '../../common/check-argument.js';
import { deepestJson, isTooDeep } from '../../common/json-depth.js';
import { stringify } from '../../common/stringify.js';
import { wrongArgument } from '../model/messages.js';

/**
 * Serializes a value as JSON, and refuses a value that is nested too deep. The maximum depth is a limit that we chose,
 * because JavaScript engines have different depth limits, and some have no limit.
 *
 * @param name how error messages name the value
 * @param levels the maximum nesting depth
 * @throws ArgumentError when the value cannot be written as JSON, or is nested too deep
 */
export function checkedJson(name: string, value: unknown, levels = deepestJson): string {
  let text: string | undefined;
  try {
    text = stringify(value) as string | undefined;
  } catch (error) {
    throw new ArgumentError(
      `${name} cannot be written as JSON (${(error as Error).message}): expected strings, numbers, booleans, null, arrays and objects without cycles. Fix: give a plain copy of the value.`,
      { cause: error },
    );
  }
  // `stringify` returns undefined if the value is a function or undefined.
  if (text === undefined)
    throw wrongArgument(
      name,
      value,
      'a value that can be written as JSON',
      'give null or an object',
    );
  if (isTooDeep(text, levels))
    throw new ArgumentError(
      `${name} is nested too deep: expected at most ${levels} levels of arrays and objects. Fix: flatten it.`,
    );
  return text;
}
