/**
 * The entry point `kaizala-webhooks/emulator`: an emulator of the service that runs on your machine. It requires Node.
 */
export { createEmulator } from './emulator/create-emulator.js';
export { removeCertificateAuthority } from './emulator/tls/remove-authority.js';
export type { Attempt, DeliveryRecord, DeliveryState } from './emulator/model/delivery-record.js';
export type {
  Disabled,
  EmulatedWebhook,
  Emulator,
  ListeningEmulator,
  ListeningService,
  PayloadOptions,
  TriggerOptions,
} from './emulator/model/emulator.js';
export type { Seed, SeedWebhook, SeedWebhookFields } from './emulator/model/seed.js';
export type { EmulatorLimits } from './emulator/model/limits.js';
export type { FaultName, Faults } from './emulator/model/faults.js';
export type { JsonPatch, JsonPatchOperation } from './payload/json-patch.js';
export type { FieldPatches, MergePatch } from './payload/merge-patch.js';
export type { Overrides } from './payload/overrides.js';
export type { Companion, Companions } from './emulator/model/companions.js';
export type {
  CallRecord,
  EmulatorOptions,
  ServiceOptions,
  Throttle,
} from './emulator/model/emulator-options.js';
