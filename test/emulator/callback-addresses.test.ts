import fc from 'fast-check';
import { BlockList, isIP } from 'node:net';
import { describe, expect, test } from 'vitest';
import { addressRange, isCallable } from '../../src/emulator/deliveries/callback-addresses.js';

describe('an address that an allowed host may lead to', () => {
  test.for([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['10.0.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['::ffff:a00:1', 'private'],
    ['fd00::1', 'uniqueLocal'],
    ['93.184.216.34', 'unicast'],
    ['168.63.129.17', 'unicast'],
    ['2606:4700::1', 'unicast'],
    ['2a00:1450:4001::1', 'unicast'],
  ])('%s is %s', ([address = '', range]) => {
    expect(addressRange(address)).toBe(range);
    expect(isCallable(address)).toBe(true);
  });
});

describe('an address that the emulator never calls', () => {
  test.for([
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['::', 'unspecified'],
    ['::ffff:0.0.0.0', 'unspecified'],
    ['169.254.169.254', 'linkLocal'],
    ['169.254.0.1', 'linkLocal'],
    ['::ffff:169.254.169.254', 'linkLocal'],
    ['::FFFF:A9FE:A9FE', 'linkLocal'],
    ['fe80::1', 'linkLocal'],
    ['febf::1', 'linkLocal'],
    ['fec0::1', 'deprecatedSiteLocal'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['240.0.0.1', 'reserved'],
    ['192.0.0.192', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['203.0.113.1', 'reserved'],
    ['192.88.99.1', 'reserved'],
    ['192.52.193.1', 'amt'],
    ['192.175.48.1', 'as112'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['64:ff9b::127.0.0.1', 'rfc6052'],
    ['64:ff9b:1::1', 'rfc6052'],
    ['::ffff:0:7f00:1', 'rfc6145'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'teredo'],
    ['::7f00:1', 'reserved'],
    ['::127.0.0.1', 'reserved'],
    ['2001:db8::1', 'reserved'],
    ['3fff::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['fe00::1', 'reserved'],
    ['100::1', 'discard'],
    ['5f00::1', 'segmentRouting'],
    ['fd00:ec2::254', 'cloudService'],
    ['FD00:0EC2:0:0:0:0:0:254', 'cloudService'],
    ['fd20:ce::254', 'cloudService'],
    ['fd00:c1::a9fe:a9fe', 'cloudService'],
    ['fd00:42::42', 'cloudService'],
    ['168.63.129.16', 'cloudService'],
    ['::ffff:168.63.129.16', 'cloudService'],
    ['100.100.100.200', 'cloudService'],
    ['fe80::1%eth0', 'unknown'],
    ['hooks.example.com', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', ([address = '', range]) => {
    expect(addressRange(address)).toBe(range);
    expect(isCallable(address)).toBe(false);
  });
});

/** The rules of `isCallable`, written with Node's `BlockList` instead of ipaddr.js. The test compares the results. */
const never = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['100.64.0.0', 10],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  never.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['64:ff9b::', 16],
  ['2001::', 32],
  ['2002::', 16],
  ['2001:db8::', 32],
  ['fd00:ec2::', 32],
  ['fe00::', 8],
  ['ff00::', 8],
  ['4000::', 2],
  ['8000::', 2],
] as const)
  never.addSubnet(address, bits, 'ipv6');

/** Addresses of all kinds, many of them near the forbidden ranges. */
const addresses = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc
    .tuple(fc.constantFrom('169.254', '127.0', '10.0', '100.64', '192.0', '168.63'), fc.nat(65_535))
    .map(([start, rest]) => `${start}.${rest >> 8}.${rest & 255}`),
  fc
    .tuple(fc.constantFrom('fe80', 'fd00', '2002', '64', '2001', 'ff02'), fc.nat(65_535))
    .map(([start, rest]) => `${start}:ff9b::${rest.toString(16)}`),
);

test('never calls an address of a forbidden range, in any spelling', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      if (!never.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) return;
      expect(isCallable(address), addressRange(address)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('treats an IPv4-mapped IPv6 address like the IPv4 address', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.boolean(), (address, asHex) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      expect(addressRange(`::ffff:${asHex ? hex : address}`)).toBe(addressRange(address));
      // These IPv6 addresses reach the host of the IPv4 address through a translation or a tunnel. The emulator never
      // calls such an address.
      expect(isCallable(`64:ff9b::${hex}`)).toBe(false);
      expect(isCallable(`2002:${hex}::`)).toBe(false);
      expect(isCallable(`::${address}`)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
