import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { isLoopback } from '../../common/loopback.js';

/** This machine. */
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Where no name may lead, not even an allowed one: unspecified addresses, which are this machine in disguise,
 * link-local ones, where clouds keep their secrets, multicast and broadcast.
 */
const never = new BlockList();
never.addSubnet('0.0.0.0', 8, 'ipv4');
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('224.0.0.0', 3, 'ipv4');
never.addAddress('::', 'ipv6');
never.addSubnet('fe80::', 10, 'ipv6');
never.addSubnet('ff00::', 8, 'ipv6');
// By way of a translator (NAT64), any of the addresses above.
never.addSubnet('64:ff9b::', 96, 'ipv6');
// Services of clouds with addresses of their own: AWS, Google, Azure, Alibaba.
never.addAddress('fd00:ec2::254', 'ipv6');
never.addAddress('fd20:ce::254', 'ipv6');
never.addAddress('168.63.129.16', 'ipv4');
never.addAddress('100.100.100.200', 'ipv4');

/** Decides which hosts the emulator calls back. */
export interface CallbackHosts {
  /** Why a URL may not be called; undefined where it may. */
  objection(url: URL): string | undefined;
  /** Resolves names for connections, and refuses addresses at that moment: a second answer of DNS changes nothing. */
  lookup: LookupFunction;
}

/** @param allowed the hosts that may be called beside this machine, as URLs spell them */
export function callbackHosts(allowed: readonly string[]): CallbackHosts {
  return {
    objection({ protocol, hostname }) {
      if (isLoopback(hostname)) return undefined;
      if (!allowed.includes(hostname))
        return `callbacks to ${hostname} are not allowed, only to this machine; if ${hostname} is yours, start the emulator with --allow-callbacks-to ${hostname}`;
      if (protocol !== 'https:') return `callbacks to ${hostname} need https`;
      const address = hostname.replace(/^\[|\]$/g, '');
      if (isIP(address) && lists(never, address))
        return `${hostname} is an address that is never called back`;
      return undefined;
    },
    // Addresses in URLs do not come here: they are judged by `objection`, and stay what they are.
    lookup(hostname, options, callback) {
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        const refused = error ?? refusal(hostname, addresses);
        if (refused) return callback(refused, []);
        if (options.all) return callback(null, addresses);
        return callback(null, addresses[0]!.address, addresses[0]!.family);
      });
    },
  };
}

function refusal(hostname: string, addresses: LookupAddress[]): NodeJS.ErrnoException | undefined {
  const isLocalName = isLoopback(hostname);
  const refused = addresses.find(({ address }) =>
    isLocalName ? !lists(loopback, address) : lists(never, address),
  );
  if (!refused && addresses.length > 0) return undefined;
  const reason = refused
    ? `${hostname} leads to ${refused.address}, which is not to be called back.`
    : `${hostname} has no address.`;
  return Object.assign(new Error(reason), { code: 'EREFUSED' });
}

function lists(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
