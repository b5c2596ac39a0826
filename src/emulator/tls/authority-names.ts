import { errorCode } from '../../common/errors.js';

/** The key with its certificate, so that no crash can part them. */
export const keyName = 'kaizala-emulator-ca-key.pem';

/** The certificate alone, which programs are told to trust. */
export const certificateName = 'kaizala-emulator-ca.pem';

/** Whether a file belongs to a certificate authority: also one that a process left when it was killed while it wrote. */
export function isOfAuthority(name: string): boolean {
  return /^kaizala-emulator-ca(?:-key)?\.pem(?:\.[\da-f]+\.tmp)?$/.test(name);
}

/** A handler of rejections: returns undefined if the file does not exist, and throws every other error. */
export function absent(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
