import { errorCode } from '../../common/errors.js';

/** Returns the reason why a receiver sent no response, as the end of a sentence: `: nothing listens there (ECONNREFUSED)`. */
export function noResponseReason(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ECONNREFUSED') return ': nothing listens there (ECONNREFUSED)';
  return code && `: ${code}`;
}
