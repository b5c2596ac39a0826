/**
 * Makes Node refuse each connection, datagram and name query that would leave this machine. No test needs a network: a
 * test that reaches one depends on somebody else's server, and may tell it a secret.
 *
 * It is CommonJS without dependencies, so that `--require` in NODE_OPTIONS also loads it in the programs that a test
 * starts. It cannot guard programs that are not Node. test/support/chromium.ts guards the browser.
 */
'use strict';

const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const { hostname, networkInterfaces } = require('node:os');

const installed = Symbol.for('kaizala-webhooks.network-guard');

if (!globalThis[installed]) {
  globalThis[installed] = true;
  guardLookups();
  guardQueries();
  guardConnections();
  guardDatagrams();
  // Without this, `import { lookup } from 'node:dns'` would still give the old function.
  syncBuiltinESMExports();
}

/**
 * Records an attempt for the check after the test, because the code under test may catch the error.
 *
 * @param {string} target
 */
function refusal(target) {
  const { KAIZALA_NETWORK_ATTEMPTS: file } = process.env;
  if (file) appendFileSync(file, `${target}\n`);
  const message = `No test may reach ${target}, because it is not on this machine. Fix: use a server on 127.0.0.1, or a host name that ends in .invalid.`;
  return Object.assign(new Error(message), { code: 'ERR_NETWORK_IN_TEST' });
}

/** Whether packets to an address leave this machine. */
function isForeign(address) {
  if (/^(?:::ffff:)?127\.|^::1$|^0\.0\.0\.0$|^::$/i.test(address)) return false;
  // Packets to an address of this machine use the loopback interface.
  const own = Object.values(networkInterfaces()).flat();
  return !own.some((one) => one.address === address.replace(/%.*$/, ''));
}

/** Whether the system knows the address of a name without asking a server. */
function isLocalName(name) {
  return /^(?:.+\.)?localhost\.?$/i.test(name) || name === '' || name === hostname();
}

/**
 * Whether a name has no address outside this machine and its own network: its ending is reserved (RFC 6761), one of its
 * labels is too long, or it has no dot, such as the name of a container. There is no need to ask for it.
 */
function isUnknownName(name) {
  return /\.(?:example|invalid|test)\.?$|[^.]{64}|^[^.]+$/i.test(name);
}

/** Returns the error for the query of a name, or undefined if the system may look it up. */
function lookupError(name) {
  if (typeof name !== 'string' || net.isIP(name) !== 0 || isLocalName(name)) return undefined;
  if (!isUnknownName(name)) return refusal(name);
  const properties = { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: name };
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), properties);
}

function guardLookups() {
  const { lookup } = dns;
  dns.lookup = function (name, ...rest) {
    const error = lookupError(name);
    if (error === undefined) return lookup.call(this, name, ...rest);
    process.nextTick(rest.at(-1), error);
    return {};
  };
  // `util.promisify` uses this function instead of the one with a callback.
  const promisify = Symbol.for('nodejs.util.promisify.custom');
  const { lookup: promised } = dns.promises;
  dns.promises.lookup = async function (name, ...rest) {
    const error = lookupError(name);
    if (error !== undefined) throw error;
    return promised.call(this, name, ...rest);
  };
  Object.defineProperty(dns.lookup, promisify, {
    value: (...args) => dns.promises.lookup(...args),
  });
}

/** Guards the functions that ask a name server themselves. They are allowed with a server on this machine. */
function guardQueries() {
  for (const [object, isPromised] of [
    [dns, false],
    [dns.Resolver.prototype, false],
    [dns.promises, true],
    [dns.promises.Resolver.prototype, true],
  ]) {
    const names = Object.getOwnPropertyNames(object).filter((name) =>
      /^(?:resolve|reverse)/.test(name),
    );
    for (const name of names) {
      const query = object[name];
      object[name] = function (host, ...rest) {
        const servers = (this?.getServers ?? dns.getServers).call(this);
        const isLocal = servers.every(
          (one) => !isForeign(one.replace(/^\[|\](?::\d+)?$|(?<=\.\d+):\d+$/g, '')),
        );
        if (isLocal) return query.call(this, host, ...rest);
        const error = refusal(`the name server of ${host}`);
        if (isPromised) return Promise.reject(error);
        process.nextTick(rest.at(-1), error);
        return {};
      };
    }
  }
}

function guardConnections() {
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (...args) {
    // `net.connect` passes its arguments as one array, which Node has already read.
    const given = Array.isArray(args[0]) ? args[0] : args;
    const [first, second] = given;
    const isObject = typeof first === 'object' && first !== null;
    const isPath = isObject ? Boolean(first.path) : Number.isNaN(Number(first));
    const host = isObject ? first.host : typeof second === 'string' ? second : undefined;
    if (!isPath && host !== undefined && net.isIP(host) !== 0 && isForeign(host)) {
      const port = isObject ? first.port : first;
      const error = refusal(net.isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`);
      process.nextTick(() => this.destroy(error));
      return this;
    }
    // The function of the caller can return any address.
    if (isObject && typeof first.lookup === 'function')
      given[0] = { ...first, lookup: guardedLookup(first.lookup) };
    return connect.apply(this, args);
  };
}

/** Wraps a function that looks names up, and refuses its result if a packet to it would leave this machine. */
function guardedLookup(lookup) {
  return (name, options, callback) =>
    lookup(name, options, (error, address, family) => {
      const addresses = (Array.isArray(address) ? address : [{ address }]).map(
        (one) => one.address,
      );
      const foreign = error ? undefined : addresses.find((one) => one && isForeign(one));
      if (foreign === undefined) callback(error, address, family);
      else callback(refusal(`${name} (${foreign})`));
    });
}

function guardDatagrams() {
  for (const name of ['connect', 'send']) {
    const method = dgram.Socket.prototype[name];
    dgram.Socket.prototype[name] = function (...args) {
      // The first argument of `send` is the message, which may also be a string.
      const address = args.slice(1).find((one) => typeof one === 'string');
      if (address === undefined || net.isIP(address) === 0 || !isForeign(address))
        return method.apply(this, args);
      const error = refusal(`${address} with UDP`);
      const callback = args.at(-1);
      process.nextTick(() =>
        typeof callback === 'function' ? callback(error) : this.emit('error', error),
      );
      return undefined;
    };
  }
}
