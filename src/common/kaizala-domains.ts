/** The domains of the service, including their subdomains. Every known endpoint is in one of them. */
export const kaizalaDomains = ['kaiza.la', 'kaizalamessaging.osi.office.net'];

/** Returns whether a host belongs to the service. The host is in lower case, as `URL` returns it. */
export function isKaizala(hostname: string): boolean {
  return kaizalaDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
