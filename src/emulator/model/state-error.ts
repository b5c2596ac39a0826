import { Failure } from '../../common/failure.js';

/** The error for a state file that cannot be used or written. Over HTTP, it is a 500 with this message. */
export class StateError extends Failure {
  override name = 'StateError';
}
