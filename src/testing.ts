/** The entry `kaizala-webhooks/testing`: what tests of a receiver need. */
export {
  deliver,
  handshake,
  type DeliverOptions,
  type Fetcher,
  type HandshakeOptions,
  type HandshakeResult,
} from './testing/deliver.js';
export {
  exampleEvent,
  type EventExampleName,
  type EventOf,
  type Overrides,
} from './testing/example-event.js';
