/**
 * This module is imported before a recipe runs. It replaces the port of the recipe by a free port on the loopback
 * address, and reports the free port to the parent process.
 */
import { Server, type AddressInfo, type ListenOptions } from 'node:net';

const { listen } = Server.prototype as { listen: (...args: unknown[]) => Server };

Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  const options: ListenOptions = { port: 0, host: '127.0.0.1' };
  this.once('listening', () => process.send?.((this.address() as AddressInfo).port));
  return listen.call(this, options, ...args.filter((arg) => typeof arg === 'function'));
};
