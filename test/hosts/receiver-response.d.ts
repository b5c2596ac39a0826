// Temporary: what `onResponse` of the receiver gets, until src/receiver.ts exports it.
export type { Receiver } from '../../src/receiver.js';

declare module '../../src/receiver.js' {
  export interface ReceiverResponse {
    kind:
      | 'handshake'
      | 'refused'
      | 'handled'
      | 'duplicate'
      | 'busy'
      | 'failed'
      | 'off-schema'
      | 'unknown-type'
      | 'no-handler';
    status: number;
    eventType?: string;
    key?: string;
    duration: number;
  }
}
