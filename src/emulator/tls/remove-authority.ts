import { readdir, rmdir, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { userDirectory } from '../model/user-directory.js';
import { absent, isOfAuthority } from './authority-names.js';

/**
 * Removes the certificate authority of {@link ServiceOptions}: its key, its certificate, and their directory where
 * nothing else is in it. Their content does not matter.
 *
 * @param caDir the directory; by default, that of `service.caDir`
 * @returns the paths that were removed; empty if the directory had no certificate authority
 * @throws Error of the operating system where something cannot be removed
 */
export async function removeCertificateAuthority(caDir = userDirectory()): Promise<string[]> {
  const folder = resolve(caDir);
  const names = (await readdir(folder).catch(absent)) ?? [];
  // The key first: without it, nobody can sign anything any more.
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
