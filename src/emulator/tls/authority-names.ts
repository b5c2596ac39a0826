import { errorCode } from '../../common/errors.js';

/** The file with the key and its certificate. They are in one file, so that a crash cannot separate them. */
export const keyName = 'kaizala-emulator-ca-key.pem';

/** The file with only the certificate, which programs must trust. */
export const certificateName = 'kaizala-emulator-ca.pem';

/** Returns true for the files of a certificate authority, including temporary files of a process that was killed. */
export function isOfAuthority(name: string): boolean {
  return /^kaizala-emulator-ca(?:-key)?\.pem(?:\.[\da-f]+\.tmp)?$/.test(name);
}

/** A handler for `catch`: returns undefined if the file does not exist, and throws every other error. */
export function absent(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
