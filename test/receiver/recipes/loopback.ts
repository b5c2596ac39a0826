/** Imported before a program: replaces its port by a free port of the loopback address, and reports the port to the parent. */
import { Server, type AddressInfo, type ListenOptions } from 'node:net';

const { listen } = Server.prototype as { listen: (...args: unknown[]) => Server };

Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  const options: ListenOptions = { port: 0, host: '127.0.0.1' };
  this.once('listening', () => process.send?.((this.address() as AddressInfo).port));
  return listen.call(this, options, ...args.filter((arg) => typeof arg === 'function'));
};
