import { errorCode } from '../../common/errors.js';

/**
 * The name of the file with the key and the certificate of the authority. Both are in one file, so that a crash cannot
 * leave the key without the certificate, or the certificate without the key.
 */
export const keyName = 'kaizala-emulator-ca-key.pem';

/** The name of the file with only the certificate, which programs must trust. */
export const certificateName = 'kaizala-emulator-ca.pem';

/**
 * Returns true if a file name belongs to a certificate authority. This includes temporary files that a killed process
 * may have left.
 */
export function isOfAuthority(name: string): boolean {
  return /^kaizala-emulator-ca(?:-key)?\.pem(?:\.[\da-f]+\.tmp)?$/.test(name);
}

/** A handler for `catch`: returns undefined if the file does not exist, and throws every other error. */
export function absent(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
