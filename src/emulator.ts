/** The entry `kaizala-webhooks/emulator`: a stand-in for the service. For Node alone. */
export { createEmulator } from './emulator/create-emulator.js';
export type { Attempt, DeliveryRecord, DeliveryState } from './emulator/delivery-log.js';
export type {
  EmulatedWebhook,
  Emulator,
  EventOptions,
  ListeningEmulator,
  TriggerOptions,
} from './emulator/emulator.js';
export type { FaultName, Faults } from './emulator/faults.js';
export type { Replacement } from './emulator/replacements.js';
export type { AnsweredCall, EmulatorOptions, Throttle } from './emulator/options.js';
