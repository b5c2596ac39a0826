import ipaddr from 'ipaddr.js';

/** The ranges of ipaddr.js that a host may lead to once it is allowed. All other ranges are never called. */
const allowedRanges = new Set(['loopback', 'unicast', 'private', 'uniqueLocal']);

/** The addresses of IPv6 that are handed out to hosts (RFC 4291). ipaddr.js also calls the rest of them unicast. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Services of cloud providers in ranges that are otherwise allowed. They respond with credentials to everybody on the
 * machine: AWS, Google, Oracle, Scaleway, Azure, Alibaba. Those at link-local and reserved addresses need no entry.
 */
const cloudServices = [
  'fd00:ec2::/32',
  'fd20:ce::/32',
  'fd00:c1::/32',
  'fd00:42::/32',
  '168.63.129.16/32',
  '100.100.100.200/32',
].map((range) => ipaddr.parseCIDR(range));

/** The range of an address, in the words of ipaddr.js, and those for what it knows nothing of. */
export function addressRange(text: string): string {
  const address = parsed(text);
  if (!address) return 'unknown';
  if (cloudServices.some((range) => isIn(address, range))) return 'cloudService';
  const range = address.range();
  const isOutside =
    range === 'unicast' && address.kind() === 'ipv6' && !isIn(address, globalUnicast);
  return isOutside ? 'reserved' : range;
}

/** Whether an allowed host may lead to an address. */
export function isCallable(text: string): boolean {
  return allowedRanges.has(addressRange(text));
}

type Address = ReturnType<typeof ipaddr.process>;

/** An address; that of IPv4 where IPv6 only maps it. */
function parsed(text: string): Address | undefined {
  // In the one spelling of URLs: ipaddr.js takes `::127.0.0.1`, which maps nothing, for an address that is mapped.
  const canonical = text.includes(':') ? `http://[${text}]` : `http://${text}`;
  if (!URL.canParse(canonical)) return undefined;
  const address = new URL(canonical).hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(address) ? ipaddr.process(address) : undefined;
}

function isIn(address: Address, range: [Address, number]): boolean {
  return address.kind() === range[0].kind() && address.match(range);
}
