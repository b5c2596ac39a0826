import { Failure } from '../../common/failure.js';

/**
 * The error for a state file that cannot be used or written. Over HTTP, the response is a 500 with the message of this
 * error.
 */
export class StateError extends Failure {
  override name = 'StateError';
}
