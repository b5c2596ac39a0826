import type { ExitCode } from '../../common/failure.js';
import { removeCertificateAuthority } from '../../emulator.js';
import { hostsFile } from '../output/hosts-file.js';
import type { Terminal } from '../output/terminal.js';

export interface RemoveCaOptions {
  caDir?: string;
}

/** `kaizala-webhooks remove-ca` */
export async function removeCa({ caDir }: RemoveCaOptions, terminal: Terminal): Promise<ExitCode> {
  const removed = await removeCertificateAuthority(caDir);
  if (removed.length === 0) {
    terminal.note(
      caDir === undefined
        ? 'Nothing was removed: the default directory has no certificate authority. Fix: if you chose another directory, name it with --ca-dir.'
        : `Nothing was removed: ${caDir} has no certificate authority.`,
    );
    return 0;
  }
  for (const path of removed) terminal.print(`Removed ${path}`);
  terminal.print(
    `Also remove the certificate from the environment variables of your programs, and the host names of Kaizala from ${hostsFile()}, if they are there.`,
  );
  return 0;
}
