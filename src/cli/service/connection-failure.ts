import { errorCode } from '../../common/errors.js';
import { Failure } from '../../common/failure.js';
import { blockedPort } from '../../common/port.js';
import { emulateAt, namedBy } from '../output/emulator-address.js';
import type { Terminal } from '../output/terminal.js';

/** What breaks off when somebody was there. */
const broken = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Says why an emulator could not be spoken to, by the error of the platform. */
export function connectionFailure(emulator: string, env: Terminal['env'], error: unknown): Failure {
  const code = errorCode(error);
  const port = Number(new URL(emulator).port);
  if (isBadPort(error))
    return new Failure(
      blockedPort(port) ??
        `fetch refuses to call port ${port}. Fix: start the emulator on another one.`,
    );
  if (broken.has(code))
    return new Failure(
      `The connection to ${emulator} broke off (${code}), and what became of the call is unknown. Fix: see whether the emulator still runs.`,
    );
  if (code.startsWith('HPE_'))
    return new Failure(
      `The program at ${emulator} is not an emulator: it does not speak HTTP (${code}). Fix: correct ${namedBy(emulator, env)}.`,
    );
  return new Failure(
    `No emulator responds at ${emulator}${code && ` (${code})`}. Fix: start it with ${emulateAt(emulator)}, or name another with ${namedBy(emulator, env)}.`,
  );
}

/** What fetch says of a port that it does not call; the error has no code. */
export function isBadPort(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause.message === 'bad port') return true;
  return false;
}
