/** The receiver that the guide's recipes for servers and frameworks import. */
export { receiver } from '../../samples/receiver/receiver.js';
