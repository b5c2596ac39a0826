/**
 * The entry point `kaizala-webhooks/receiver`: the receiver for a callback URL, and functions that read the payloads of
 * events.
 */
export { createReceiver, type Receiver } from './receiver/create-receiver.js';
export type { TokenOption } from './receiver/callback-token.js';
export type { Claimed, DedupeStore } from './receiver/dedupe-store.js';
export type { IncomingCall, HttpResponse, CallBody, CallHandler } from './http/call.js';
export { memoryDedupe, type MemoryDedupeOptions } from './receiver/memory-dedupe.js';
export { toNodeListener, type NodeRequest, type NodeResponse } from './http/node.js';
export type {
  DeliveryContext,
  ErrorContext,
  EventHandler,
  EventHandlers,
  FallbackHandler,
  ReceiverOptions,
  ReceiverResponse,
  ResponseKind,
  Unhandled,
} from './receiver/receiver-options.js';
export {
  InvalidEventError,
  isInvalidEventError,
  parseEvent,
  type EventIssue,
  type ParsedEvent,
  type ReceivedEvent,
} from './receiver/parse-event.js';
export type {
  IoredisClient,
  NodeRedisClient,
  RedisClient,
  UpstashRedisClient,
} from './receiver/redis-client.js';
export { redisDedupe, type RedisDedupeOptions } from './receiver/redis-dedupe.js';
export { HandlerTimeoutError, isHandlerTimeoutError } from './receiver/run-handler.js';
export {
  answersOf,
  type Answers,
  type AnswerValue,
  type QuestionAnswer,
} from './payload/answers.js';
export { foldMedia, mediaOf, type FoldedMedia } from './payload/media.js';
export { toDate } from './payload/to-date.js';
