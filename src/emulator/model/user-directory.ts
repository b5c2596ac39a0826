import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Returns the default directory for the files of the local certificate authority. It is in the platform's directory for
 * user data.
 */
export function userDirectory(
  env: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = homedir();
  const { XDG_DATA_HOME: xdg = '', LOCALAPPDATA: local = '' } = env;
  // Ignore the environment variable if its path is not absolute, as the XDG specification requires.
  const given = platform === 'win32' ? local : xdg;
  if (isAbsolute(given)) return join(given, 'kaizala-webhooks');
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Library/Application Support',
    win32: 'AppData/Local',
  };
  return join(home, usual[platform] ?? '.local/share', 'kaizala-webhooks');
}
