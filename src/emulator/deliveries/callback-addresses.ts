import ipaddr from 'ipaddr.js';

/** The ranges of ipaddr.js to which the name of an allowed host may resolve. The emulator never calls other ranges. */
const allowedRanges = new Set(['loopback', 'unicast', 'private', 'uniqueLocal']);

/** The IPv6 addresses that are assigned to hosts (RFC 4291). ipaddr.js also calls unassigned addresses `unicast`. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Metadata services of cloud providers in ranges that are otherwise allowed: AWS, Google, Oracle, Scaleway, Azure,
 * Alibaba. They give credentials to every program on the machine. Services at link-local and reserved addresses need no
 * entry.
 */
const cloudServices = [
  'fd00:ec2::/32',
  'fd20:ce::/32',
  'fd00:c1::/32',
  'fd00:42::/32',
  '168.63.129.16/32',
  '100.100.100.200/32',
].map((range) => ipaddr.parseCIDR(range));

/** The range of an address: a name of ipaddr.js, `cloudService`, or `unknown` for a string that is not an address. */
export function addressRange(given: string): string {
  const address = parsed(given);
  if (!address) return 'unknown';
  if (cloudServices.some((range) => isIn(address, range))) return 'cloudService';
  const range = address.range();
  const isOutside =
    range === 'unicast' && address.kind() === 'ipv6' && !isIn(address, globalUnicast);
  return isOutside ? 'reserved' : range;
}

/** True if the emulator may call an address of an allowed host. */
export function isCallable(address: string): boolean {
  return allowedRanges.has(addressRange(address));
}

type Address = ReturnType<typeof ipaddr.process>;

/** Parses an address. An IPv4-mapped IPv6 address becomes the IPv4 address. */
function parsed(given: string): Address | undefined {
  // Use the spelling of URLs, because ipaddr.js reads `::127.0.0.1`, which is not mapped, as a mapped address.
  const canonical = given.includes(':') ? `http://[${given}]` : `http://${given}`;
  if (!URL.canParse(canonical)) return undefined;
  const address = new URL(canonical).hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) ? ipaddr.process(address) : undefined;
}

function isIn(address: Address, range: [Address, number]): boolean {
  return address.kind() === range[0].kind() && address.match(range);
}
