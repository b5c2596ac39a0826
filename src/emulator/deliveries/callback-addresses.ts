import ipaddr from 'ipaddr.js';

/**
 * The address ranges (as named by the library ipaddr.js) that the emulator may call. If the name of an allowed host
 * resolves to an address in another range, the emulator does not call it.
 */
const allowedRanges = new Set(['loopback', 'unicast', 'private', 'uniqueLocal']);

/**
 * The range of the IPv6 addresses that are assigned to hosts (RFC 4291). This check is needed because ipaddr.js reports
 * `unicast` for unassigned addresses too.
 */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * The addresses of cloud providers' metadata services: AWS, Google, Oracle, Scaleway, Azure, Alibaba. The emulator must
 * not call them, because they give credentials to every program on the machine. The list contains only addresses in
 * ranges that are otherwise allowed; link-local and reserved addresses are refused anyway.
 */
const cloudServices = [
  'fd00:ec2::/32',
  'fd20:ce::/32',
  'fd00:c1::/32',
  'fd00:42::/32',
  '168.63.129.16/32',
  '100.100.100.200/32',
].map((range) => ipaddr.parseCIDR(range));

/**
 * Returns the range of an address: a range name of ipaddr.js, or `cloudService`, or `unknown` if the string is not an
 * address.
 */
export function addressRange(given: string): string {
  const address = parsed(given);
  if (!address) return 'unknown';
  if (cloudServices.some((range) => isIn(address, range))) return 'cloudService';
  const range = address.range();
  const isOutside =
    range === 'unicast' && address.kind() === 'ipv6' && !isIn(address, globalUnicast);
  return isOutside ? 'reserved' : range;
}

/** True if the emulator may call an address to which an allowed host name resolves. */
export function isCallable(address: string): boolean {
  return allowedRanges.has(addressRange(address));
}

type Address = ReturnType<typeof ipaddr.process>;

/** Parses an address. An IPv4-mapped IPv6 address becomes the IPv4 address. */
function parsed(given: string): Address | undefined {
  // Normalize the address with the URL parser first. Otherwise ipaddr.js would read `::127.0.0.1` as an IPv4-mapped
  // address, although it is not one.
  const canonical = given.includes(':') ? `http://[${given}]` : `http://${given}`;
  if (!URL.canParse(canonical)) return undefined;
  const address = new URL(canonical).hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) ? ipaddr.process(address) : undefined;
}

function isIn(address: Address, range: [Address, number]): boolean {
  return address.kind() === range[0].kind() && address.match(range);
}
