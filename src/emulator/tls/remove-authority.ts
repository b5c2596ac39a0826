import { readdir, rmdir, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { userDirectory } from '../model/user-directory.js';
import { absent, isOfAuthority } from './authority-names.js';

/**
 * Removes the certificate authority that the option `service` (see {@link ServiceOptions}) has created: its key, its
 * certificate, and their directory if nothing else is in it. The content of the files is not checked.
 *
 * @param caDir the directory of the certificate authority; by default, the same directory as the default of
 * `service.caDir`
 * @returns the removed paths; empty if the directory had no certificate authority
 * @throws Error of the operating system if a file or the directory cannot be removed
 */
export async function removeCertificateAuthority(caDir = userDirectory()): Promise<string[]> {
  const folder = resolve(caDir);
  const names = (await readdir(folder).catch(absent)) ?? [];
  // Remove the key first. If a later removal fails, nobody can sign certificates any more.
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
