/** The file by which a system finds the addresses of host names before it asks anybody. */
export function hostsFile(platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? String.raw`C:\Windows\System32\drivers\etc\hosts` : '/etc/hosts';
}
