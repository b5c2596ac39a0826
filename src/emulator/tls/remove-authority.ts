import { readdir, rmdir, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { userDirectory } from '../model/user-directory.js';
import { absent, isOfAuthority } from './authority-names.js';

/**
 * Removes the certificate authority of {@link ServiceOptions}: its key, its certificate, and their directory if nothing
 * else is in it. The content of the files is not checked.
 *
 * @param caDir the directory; by default, the default of `service.caDir`
 * @returns the removed paths; empty if the directory had no certificate authority
 * @throws Error of the operating system if something cannot be removed
 */
export async function removeCertificateAuthority(caDir = userDirectory()): Promise<string[]> {
  const folder = resolve(caDir);
  const names = (await readdir(folder).catch(absent)) ?? [];
  // Remove the key first: without it, no more certificates can be signed.
  const own = names
    .filter(isOfAuthority)
    .toSorted((one, other) => Number(other.includes('-key')) - Number(one.includes('-key')));
  const removed: string[] = [];
  for (const name of own) {
    const file = join(folder, name);
    await unlink(file);
    removed.push(file);
  }
  if (own.length > 0 && own.length === names.length) {
    await rmdir(folder);
    removed.push(folder);
  }
  return removed;
}
