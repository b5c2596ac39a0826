/**
 * The entry point `kaizala-webhooks/testing`: helpers for the tests of a receiver, a `DedupeStore` or a `TokenStore`.
 */
export type { JsonPatch, JsonPatchOperation } from './payload/json-patch.js';
export type { FieldPatches, MergePatch } from './payload/merge-patch.js';
export type { EventExampleName, EventOf, Overrides } from './payload/overrides.js';
export {
  deliver,
  handshake,
  type DeliverOptions,
  type Fetcher,
  type HandshakeOptions,
  type HandshakeResult,
} from './testing/deliver.js';
export { dedupeContract, type ContractCheck } from './testing/dedupe-contract.js';
export { exampleEvent } from './testing/example-event.js';
export { tokenStoreContract } from './testing/token-store-contract.js';
