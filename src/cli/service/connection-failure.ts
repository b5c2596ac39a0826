import { errorCode } from '../../common/errors.js';
import { Failure } from '../../common/failure.js';
import { blockedPort } from '../../common/port.js';
import { emulateAt, namedBy } from '../output/emulator-address.js';
import type { Terminal } from '../output/terminal.js';

/** The error codes of a connection that was closed after it had been established. */
const broken = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Returns the failure for an error that Node reported during a call to an emulator. */
export function connectionFailure(emulator: string, env: Terminal['env'], error: unknown): Failure {
  const code = errorCode(error);
  const port = Number(new URL(emulator).port);
  if (isBadPort(error))
    return new Failure(
      blockedPort(port) ??
        `fetch refuses to call port ${port}. Fix: start the emulator on another port.`,
    );
  if (broken.has(code))
    return new Failure(
      `The connection to ${emulator} was interrupted (${code}), so the result of the call is unknown. Fix: check whether the emulator is still running.`,
    );
  if (code.startsWith('HPE_'))
    return new Failure(
      `The program at ${emulator} is not an emulator: it does not speak HTTP (${code}). Fix: correct ${namedBy(emulator, env)}.`,
    );
  return new Failure(
    `No emulator responds at ${emulator}${code && ` (${code})`}. Fix: start an emulator with ${emulateAt(emulator)}, or name another one with ${namedBy(emulator, env)}.`,
  );
}

/** Returns whether `fetch` refused to call the port. This error has no code, only a message. */
export function isBadPort(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause.message === 'bad port') return true;
  return false;
}
