import { Failure } from '../../common/failure.js';

/** The state file cannot be used, or not be written. Over HTTP, it is a 500 with this message. */
export class StateError extends Failure {
  override name = 'StateError';
}
