import type { OperationId } from '../../generated/v1/client.js';
import { branded, guard } from '../common/errors.js';

/** What all errors of the client have in common. None of them carries a secret. */
abstract class KaizalaError extends Error {
  /** The operation that failed: `createWebhook`. */
  readonly operationId: OperationId;

  constructor(name: string, message: string, operationId: OperationId, options?: ErrorOptions) {
    super(message, options);
    this.operationId = operationId;
    branded(this, name);
  }

  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** The API answered with an error. */
export class KaizalaApiError extends KaizalaError {
  /** The HTTP status: 401. */
  readonly status: number;
  /** The error for programs, where the answer names one: `InvalidToken`. */
  readonly errorCode: string | undefined;
  /** The family of the error, where the answer names one: `AuthException`. */
  readonly errorCategoryKey: string | undefined;
  /** How long to wait before the next call, in ms, where the answer says so. */
  readonly retryAfter: number | undefined;
  /** What the API says for people, where it says something. */
  readonly detail: string | undefined;

  constructor(
    message: string,
    operationId: OperationId,
    facts: Pick<
      KaizalaApiError,
      'status' | 'errorCode' | 'errorCategoryKey' | 'retryAfter' | 'detail'
    >,
  ) {
    super('KaizalaApiError', message, operationId);
    this.status = facts.status;
    this.errorCode = facts.errorCode;
    this.errorCategoryKey = facts.errorCategoryKey;
    this.retryAfter = facts.retryAfter;
    this.detail = facts.detail;
  }
}
/** Whether an error is a {@link KaizalaApiError}, also one of another copy of the package. */
export const isKaizalaApiError = guard<KaizalaApiError>('KaizalaApiError');

/** The connection could not be made, or was lost: `cause` says why. What became of the request is unknown. */
export class KaizalaNetworkError extends KaizalaError {
  constructor(message: string, operationId: OperationId, cause: unknown) {
    super('KaizalaNetworkError', message, operationId, { cause });
  }
}
/** Whether an error is a {@link KaizalaNetworkError}. */
export const isKaizalaNetworkError = guard<KaizalaNetworkError>('KaizalaNetworkError');

/** No complete answer in time. What became of the request is unknown. */
export class KaizalaTimeoutError extends KaizalaError {
  /** The time that was allowed, in ms. */
  readonly timeout: number;

  constructor(message: string, operationId: OperationId, timeout: number) {
    super('KaizalaTimeoutError', message, operationId);
    this.timeout = timeout;
  }
}
/** Whether an error is a {@link KaizalaTimeoutError}. */
export const isKaizalaTimeoutError = guard<KaizalaTimeoutError>('KaizalaTimeoutError');

/** Why an answer was refused. */
export type ProtocolFault =
  | 'not-json'
  | 'empty-body'
  | 'unexpected-body'
  | 'unexpected-status'
  | 'failed-with-success'
  | 'opaque-redirect'
  | 'redirect-without-location'
  | 'too-many-redirects'
  | 'redirected-token-call'
  | 'untrusted-endpoint';

/** The answer is none that the API gives, or names an endpoint that the secrets must not be sent to. */
export class KaizalaProtocolError extends KaizalaError {
  /** What is wrong, for programs. */
  readonly fault: ProtocolFault;

  constructor(message: string, operationId: OperationId, fault: ProtocolFault) {
    super('KaizalaProtocolError', message, operationId);
    this.fault = fault;
  }
}
/** Whether an error is a {@link KaizalaProtocolError}. */
export const isKaizalaProtocolError = guard<KaizalaProtocolError>('KaizalaProtocolError');

/** Makes the error that a token answer is. */
export type TokenFault = (code: ProtocolFault, reason: string) => KaizalaProtocolError;

/** The description refuses the request, so it was not sent. */
export class KaizalaRequestError extends KaizalaError {
  /** JSON Pointer to the member in question: `/callBackUrl`. */
  readonly pointer: string;

  constructor(message: string, operationId: OperationId, pointer: string) {
    super('KaizalaRequestError', message, operationId);
    this.pointer = pointer;
  }
}
/** Whether an error is a {@link KaizalaRequestError}. */
export const isKaizalaRequestError = guard<KaizalaRequestError>('KaizalaRequestError');

/** The scannable beginning of every message: `[POST] "/v1/webhook"`. */
export function heading({ method, template }: { method: string; template: string }): string {
  return `[${method}] "/v1${template}"`;
}
