/** The domains of the service, with their subdomains: every endpoint that was ever seen lies in one of them. */
export const kaizalaDomains = ['kaiza.la', 'kaizalamessaging.osi.office.net'];

/** Whether a host is the service's own, in lower case as `URL` gives it. */
export function isKaizala(hostname: string): boolean {
  return kaizalaDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
