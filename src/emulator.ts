/** The entry `kaizala-webhooks/emulator`: a stand-in for the service. For Node alone. */
export { createEmulator } from './emulator/create-emulator.js';
export type { Attempt, DeliveryRecord, DeliveryState } from './emulator/model/delivery-record.js';
export type {
  Disabled,
  EmulatedWebhook,
  Emulator,
  EventOptions,
  ListeningEmulator,
  PayloadOptions,
  TriggerOptions,
} from './emulator/model/emulator.js';
export type { EmulatorLimits } from './emulator/model/limits.js';
export type { FaultName, Faults } from './emulator/model/faults.js';
export type { Replacement } from './payload/replacements.js';
export type { EmulatorOptions, Throttle, CallRecord } from './emulator/model/emulator-options.js';
