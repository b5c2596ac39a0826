import { createPrivateKey, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { link, lstat, mkdir, readFile, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from '../../common/errors.js';
import { Failure } from '../../common/failure.js';
import { kaizalaDomains } from '../../common/kaizala-domains.js';
import { shellWord } from '../../common/shell-word.js';
import { isSystemError, systemReason } from '../../common/system-error.js';
import { renameWithRetries } from '../model/rename-with-retries.js';
import { userDirectory } from '../model/user-directory.js';
import { writePrivateFile } from '../model/write-private-file.js';
import { absent, certificateName, keyName } from './authority-names.js';
import { isConstrainedTo } from './certificate.js';
import { type CertificateAuthority, newAuthority, pemOf } from './certificate-authority.js';

/**
 * A certificate authority that is stored in files. `certificateFile` is the path of the certificate that programs must
 * trust.
 */
export interface StoredAuthority extends CertificateAuthority {
  certificateFile: string;
}

/**
 * Reads the certificate authority in a directory, or makes a new authority if the directory has none.
 *
 * @throws Failure if the authority cannot be used; the message names the file and the fix. In this case, no file is
 * changed.
 */
export async function openAuthority(
  directory: string,
  now: () => number,
): Promise<StoredAuthority> {
  const folder = resolve(directory);
  try {
    await makeDirectory(folder);
    await checkPrivate(folder, await stat(folder), '700');
    const keyFile = join(folder, keyName);
    const certificateFile = join(folder, certificateName);
    const key =
      (await readPrivate(keyFile)) ??
      (await keyOfOther(keyFile, certificateFile)) ??
      (await createKeyFile(folder, keyFile, newAuthority(now())));
    const authority = authorityOf(key, keyFile, now());
    await putCertificate(folder, certificateFile, authority.certificate);
    return { ...authority, certificateFile };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const location = error.path ?? folder;
    throw new Failure(
      `The certificate authority cannot be stored at ${location}: ${systemReason(error)} Or choose another directory with --ca-dir (service.caDir).`,
      { cause: error },
    );
  }
}

/**
 * Makes a directory and its missing parents. This function does not use the option `recursive` of Node's `mkdir`: with
 * this option, `mkdir` never ends if the file system fails with ENOENT, as /proc does.
 */
async function makeDirectory(folder: string): Promise<void> {
  const make = () => mkdir(folder, { mode: 0o700 });
  try {
    await make().catch(async (error: unknown) => {
      if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
      await makeDirectory(dirname(folder));
      await make();
    });
  } catch (error) {
    // `catch(absent)` is for Windows, where `stat` fails with ENOENT if a parent of the directory is a file.
    const found = errorCode(error) === 'EEXIST' ? await stat(folder).catch(absent) : undefined;
    if (!found?.isDirectory()) throw error;
  }
}

/**
 * Reads the key file again, because another process may have created it in the meantime.
 *
 * @returns the content of the key file; undefined if the certificate is missing too
 * @throws Failure when there is a certificate without a key, because a new key would not match the certificate
 */
async function keyOfOther(keyFile: string, certificateFile: string): Promise<string | undefined> {
  if ((await readFile(certificateFile).catch(absent)) === undefined) return undefined;
  const key = await readPrivate(keyFile);
  if (key !== undefined) return key;
  throw new Failure(
    `${certificateFile} has no key in its directory: expected ${keyName}. ${renewalFix(dirname(keyFile))}`,
  );
}

/** @returns the content of the file; undefined if the file does not exist */
async function readPrivate(file: string): Promise<string | undefined> {
  const stats = await lstat(file).catch(absent);
  if (!stats) return undefined;
  if (!stats.isFile()) throw unusable(file, 'not a regular file');
  await checkPrivate(file, stats, '600');
  // Refuse a large file: a key and a certificate together have less than 2 KB.
  if (stats.size > 65_536) throw unusable(file, `${stats.size} bytes long`);
  return await readFile(file, 'utf8');
}

/** @throws Failure when another user owns a file or a directory, or may read or change it */
async function checkPrivate(
  file: string,
  { mode, uid }: { mode: number; uid: number },
  wanted: '600' | '700',
): Promise<void> {
  // Skip the check on Windows, which has no file modes, and whose user directories are private.
  if (!process.getuid) return;
  const own = process.getuid();
  if (uid !== own)
    throw new Failure(
      `${file} belongs to the user ${uid}: expected ${own}, who runs the emulator. Fix: choose another directory with --ca-dir (service.caDir).`,
    );
  const bits = (mode & 0o777).toString(8).padStart(3, '0');
  if ((mode & 0o077) === 0) return;
  throw new Failure(
    `${file} has the permissions ${bits}, so other users can reach the key of the certificate authority: expected ${wanted}. Fix: chmod ${wanted} ${shellWord(file)}`,
  );
}

/**
 * @returns the content of the key file; if another process has created the file first, the content from that process
 */
async function createKeyFile(
  folder: string,
  file: string,
  { key, certificate }: CertificateAuthority,
): Promise<string> {
  const text = pemOf(key) + certificate;
  const draft = await writeDraft(folder, keyName, text);
  try {
    // Use `link`, because it never replaces a file, unlike `rename`. If two processes start at the same time, both then
    // use the same authority.
    await link(draft, file);
    return text;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return (await readPrivate(file))!;
  } finally {
    await unlink(draft);
  }
}

/** Writes the file with the certificate that programs must trust, if the file does not exist. */
async function putCertificate(folder: string, file: string, certificate: string): Promise<void> {
  const found = await readFile(file, 'utf8').catch(absent);
  if (found === certificate) return;
  if (found !== undefined)
    throw new Failure(
      `${file} does not match the key in its directory. Fix: move the file away, and start again. The emulator then writes a new file.`,
    );
  await renameWithRetries(await writeDraft(folder, certificateName, certificate), file);
}

async function writeDraft(folder: string, name: string, text: string): Promise<string> {
  const draft = join(folder, `${name}.${randomBytes(8).toString('hex')}.tmp`);
  await writePrivateFile(draft, text);
  return draft;
}

/**
 * @throws Failure when the file does not contain an authority that an emulator has made, or when the authority has
 * expired or is not valid yet
 */
function authorityOf(text: string, file: string, now: number): CertificateAuthority {
  let key: KeyObject;
  let certificate: X509Certificate;
  try {
    key = createPrivateKey(text);
    certificate = new X509Certificate(text);
  } catch (error) {
    throw unusable(file, 'damaged', error);
  }
  if (!certificate.checkPrivateKey(key) || !certificate.verify(certificate.publicKey))
    throw unusable(file, 'damaged, because its key and its certificate do not match');
  if (!certificate.ca || !isConstrainedTo(kaizalaDomains, certificate.raw))
    throw unusable(file, 'not limited to the domains of Kaizala');
  const end = Date.parse(certificate.validTo);
  if (now > end) throw unusable(file, `expired (valid until ${new Date(end).toISOString()})`);
  if (now < Date.parse(certificate.validFrom))
    throw unusable(file, `valid only from ${new Date(certificate.validFrom).toISOString()} on`);
  return { certificate: text.slice(text.indexOf('-----BEGIN CERTIFICATE-----')), key, end };
}

function unusable(file: string, seen: string, cause?: unknown): Failure {
  return new Failure(
    `${file} is ${seen}: expected the key of a certificate authority that the emulator has made. ${renewalFix(dirname(file))}`,
    cause === undefined ? {} : { cause },
  );
}

/** Returns the fix that messages name if an authority cannot be used any more. */
export function renewalFix(directory: string): string {
  const option = directory === userDirectory() ? '' : ` --ca-dir ${shellWord(directory)}`;
  return `Fix: kaizala-webhooks remove-ca${option}, start again, and let your programs trust the new certificate.`;
}
