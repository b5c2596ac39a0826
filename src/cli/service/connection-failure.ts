import { Failure } from '../output/failure.js';
import { invokedAs } from '../output/invoked-as.js';
import { blockedPort } from '../../common/port.js';

/** What breaks off when somebody was there. */
const broken = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Says why an emulator could not be spoken to, by the error of the platform. */
export function connectionFailure(emulator: string, error: unknown): Failure {
  const code = codeOf(error);
  const port = Number(new URL(emulator).port);
  if (code === badPort)
    return new Failure(
      blockedPort(port) ?? `fetch refuses to call port ${port}: start the emulator on another one.`,
    );
  if (broken.has(code))
    return new Failure(
      `The connection to ${emulator} broke off (${code}), and what became of the call is unknown. Does the emulator still run?`,
    );
  if (code.startsWith('HPE_'))
    return new Failure(
      `What listens at ${emulator} is no emulator: it does not speak HTTP (${code}). Is --emulator right?`,
    );
  return new Failure(
    `No emulator answers at ${emulator}${code && ` (${code})`}: start it with ${invokedAs} emulate, or name another with --emulator.`,
  );
}

/** What fetch says of a port that it does not call; the error has no code. */
const badPort = 'bad port';

/** The code of a connection's error, from wherever the platform hides it. */
export function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
    if (message === badPort) return badPort;
  }
  return '';
}
