import { misuse } from '../../common/failure.js';
import type { FaultName, Faults } from '../../emulator.js';
import { maskValue } from '../output/mask-argument.js';
import { valueOf } from './set-option.js';
import { suggestion } from './suggest.js';

/** For each fault, an example of the value of `--fault`, as in `--fault delay=5000`. */
const examples: Record<FaultName, string> = {
  duplicate: 'duplicate=2',
  outOfOrder: 'outOfOrder',
  delay: 'delay=5000',
  drop: 'drop',
  wrongToken: 'wrongToken',
  unknownType: 'unknownType=SomethingNew',
  brokenPayload: 'brokenPayload',
  editedResponse: 'editedResponse',
};

/** The examples of all faults, for the help. */
export const faultExamples = Object.values(examples);

/**
 * Parses the values of `--fault`: `['delay=5000', 'drop']` → `{ delay: 5000, drop: true }`. This function checks only
 * the names. The emulator checks the values.
 *
 * @throws Failure if a name is not a fault
 */
export function readFaults(texts: readonly string[] = []): Faults | undefined {
  if (texts.length === 0) return undefined;
  return Object.fromEntries(
    texts.map((text) => {
      const [name = '', ...rest] = text.split('=');
      if (!Object.hasOwn(examples, name))
        throw misuse(
          `--fault ${maskValue(name)} is not a fault. ${suggestion(name, Object.keys(examples))}`,
        );
      return [name, rest.length === 0 ? true : valueOf(rest.join('='), `--fault ${name}`)];
    }),
  );
}
