/** Returns the path of the hosts file, which the system reads before it queries a name server. */
export function hostsFile(platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? String.raw`C:\Windows\System32\drivers\etc\hosts` : '/etc/hosts';
}
