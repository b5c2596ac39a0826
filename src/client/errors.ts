import type { OperationId } from '../../generated/v1/operations.js';
import type { ErrorCode } from '../../generated/v1/types.js';
import { branded, guard } from '../common/errors.js';

/** What all errors of the client have in common. None of them carries a secret. */
abstract class KaizalaError extends Error {
  /** The operation that failed: `createWebhook`. */
  readonly operationId: OperationId;

  constructor(
    name: string,
    message: string,
    operationId: OperationId,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.operationId = operationId;
    branded(this, name);
  }

  /** The value that `JSON.stringify` writes: the name, the message and the fields, without `stack` and `cause`. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** The API responded with an error. Its message has the error code and the sentence of the API, on one line. */
export class KaizalaApiError extends KaizalaError {
  /** The HTTP status: 401. */
  declare readonly status: number;
  /** The error code, where the response has one: `InvalidToken`. Other codes than the known ones may occur. */
  declare readonly errorCode: ErrorCode | undefined;
  /** The family of the error, where the response names one: `AuthException`. */
  declare readonly errorCategoryKey: string | undefined;
  /** How long to wait before the next call, in ms, where the response has `Retry-After`. */
  declare readonly retryAfter: number | undefined;
  /** The message of the API for people, where the response has one. */
  declare readonly detail: string | undefined;

  constructor(
    message: string,
    operationId: OperationId,
    facts: Pick<
      KaizalaApiError,
      'status' | 'errorCode' | 'errorCategoryKey' | 'retryAfter' | 'detail'
    >,
  ) {
    super('KaizalaApiError', message, operationId);
    Object.assign(this, facts);
  }
}
/**
 * Whether an error is a {@link KaizalaApiError}, also one of another copy of the package, where `instanceof` fails.
 *
 * @example
 * if (isKaizalaApiError(error)) console.error(error.status, error.errorCode, error.retryAfter);
 */
export const isKaizalaApiError = guard<KaizalaApiError>('KaizalaApiError');

/** The connection could not be made, or was lost: `cause` says why. What became of the request is unknown. */
export class KaizalaNetworkError extends KaizalaError {
  constructor(message: string, operationId: OperationId, cause: unknown) {
    super('KaizalaNetworkError', message, operationId, { cause });
  }
}
/**
 * Whether an error is a {@link KaizalaNetworkError}, also one of another copy of the package.
 *
 * @example
 * if (isKaizalaNetworkError(error)) console.error(error.message, error.cause);
 */
export const isKaizalaNetworkError = guard<KaizalaNetworkError>('KaizalaNetworkError');

/** There was no complete response in time. Whether the API has handled the request is unknown. */
export class KaizalaTimeoutError extends KaizalaError {
  /** The time that was allowed for the attempt, in ms. */
  readonly timeout: number;

  constructor(message: string, operationId: OperationId, timeout: number) {
    super('KaizalaTimeoutError', message, operationId);
    this.timeout = timeout;
  }
}
/**
 * Whether an error is a {@link KaizalaTimeoutError}, also one of another copy of the package.
 *
 * @example
 * if (isKaizalaTimeoutError(error)) console.error(`no response within ${error.timeout} ms`);
 */
export const isKaizalaTimeoutError = guard<KaizalaTimeoutError>('KaizalaTimeoutError');

/**
 * Why the client refused a response, or sent nothing:
 *
 * - `not-json`: the body of a response with status 2xx is not JSON.
 * - `empty-body`: it is empty, and should not be.
 * - `unexpected-body`: it is JSON, but not what the operation returns, such as a list without `webhooks`.
 * - `unexpected-status`: the status is not one of HTTP, from 200 to 599.
 * - `failed-with-success`: the status is 2xx, but the body says that the call failed.
 * - `response-too-large`: the body has more bytes than `maxResponseSize`. What became of the request is unknown.
 * - `opaque-redirect`: the endpoint has moved, and a browser does not say where to.
 * - `redirect-without-location`: a 308 has no `Location`, or one that cannot be an endpoint.
 * - `too-many-redirects`: more than 3 redirects followed each other (our choice).
 * - `redirected-token-call`: the token endpoint responded with a redirect, which no source describes.
 * - `untrusted-endpoint`: an endpoint is not on a trusted host or needs https, so nothing was sent there; or the
 *   response with the token names one that cannot be an endpoint.
 */
export type ProtocolFault =
  | 'not-json'
  | 'empty-body'
  | 'unexpected-body'
  | 'unexpected-status'
  | 'failed-with-success'
  | 'response-too-large'
  | 'opaque-redirect'
  | 'redirect-without-location'
  | 'too-many-redirects'
  | 'redirected-token-call'
  | 'untrusted-endpoint';

/** The response is not one that the API gives, or names an endpoint to which the secrets must not be sent. */
export class KaizalaProtocolError extends KaizalaError {
  /** The code of the fault, for programs. */
  readonly fault: ProtocolFault;

  constructor(message: string, operationId: OperationId, fault: ProtocolFault) {
    super('KaizalaProtocolError', message, operationId);
    this.fault = fault;
  }
}
/**
 * Whether an error is a {@link KaizalaProtocolError}, also one of another copy of the package.
 *
 * @example
 * if (isKaizalaProtocolError(error)) console.error(error.fault);
 */
export const isKaizalaProtocolError = guard<KaizalaProtocolError>('KaizalaProtocolError');

/** The description refuses the request, so it was not sent. */
export class KaizalaRequestError extends KaizalaError {
  /** JSON Pointer to the wrong or missing field of the request: `/callBackUrl`. */
  readonly pointer: string;

  constructor(message: string, operationId: OperationId, pointer: string) {
    super('KaizalaRequestError', message, operationId);
    this.pointer = pointer;
  }
}
/**
 * Whether an error is a {@link KaizalaRequestError}, also one of another copy of the package.
 *
 * @example
 * if (isKaizalaRequestError(error)) console.error(error.pointer, error.message);
 */
export const isKaizalaRequestError = guard<KaizalaRequestError>('KaizalaRequestError');

/** The scannable beginning of every message: `[POST] "/v1/webhook"`. */
export function heading({ method, template }: { method: string; template: string }): string {
  return `[${method}] "/v1${template}"`;
}
