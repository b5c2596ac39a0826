import type { OperationId } from '../../generated/v1/operations.js';
import type { ErrorCode } from '../../generated/v1/types.js';
import { branded, guard } from '../common/errors.js';

/** The base class of all errors of the client. None of them holds a secret. */
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

  /** The value for `JSON.stringify`: the name, the message and the fields, without `stack` and `cause`. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** The API responded with an error. The message has the error code and the message of the API, on one line. */
export class KaizalaApiError extends KaizalaError {
  /** The HTTP status code: 401. */
  declare readonly status: number;
  /** The error code: `InvalidToken`. Undefined if the response has none. Codes other than the known ones may occur. */
  declare readonly errorCode: ErrorCode | undefined;
  /** The category of the error: `AuthException`. Undefined if the response has none. */
  declare readonly errorCategoryKey: string | undefined;
  /** The time to wait before the next call, in ms, from `Retry-After`. Undefined if the response has no such header. */
  declare readonly retryAfter: number | undefined;
  /** The human-readable message of the API. Undefined if the response has none. */
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
 * Tells whether an error is a {@link KaizalaApiError}, also of another copy of the package, where `instanceof` fails.
 *
 * @example
 * if (isKaizalaApiError(error)) console.error(error.status, error.errorCode, error.retryAfter);
 */
export const isKaizalaApiError = guard<KaizalaApiError>('KaizalaApiError');

/** The connection failed or was lost; `cause` says why. The API may or may not have handled the request. */
export class KaizalaNetworkError extends KaizalaError {
  constructor(message: string, operationId: OperationId, cause: unknown) {
    super('KaizalaNetworkError', message, operationId, { cause });
  }
}
/**
 * Tells whether an error is a {@link KaizalaNetworkError}, also of another copy of the package.
 *
 * @example
 * if (isKaizalaNetworkError(error)) console.error(error.message, error.cause);
 */
export const isKaizalaNetworkError = guard<KaizalaNetworkError>('KaizalaNetworkError');

/** There was no complete response within `timeout`. The API may or may not have handled the request. */
export class KaizalaTimeoutError extends KaizalaError {
  /** The most time for the attempt, in ms. */
  readonly timeout: number;

  constructor(message: string, operationId: OperationId, timeout: number) {
    super('KaizalaTimeoutError', message, operationId);
    this.timeout = timeout;
  }
}
/**
 * Tells whether an error is a {@link KaizalaTimeoutError}, also of another copy of the package.
 *
 * @example
 * if (isKaizalaTimeoutError(error)) console.error(`no response within ${error.timeout} ms`);
 */
export const isKaizalaTimeoutError = guard<KaizalaTimeoutError>('KaizalaTimeoutError');

/**
 * The reason why the client refused a response, or sent nothing:
 *
 * - `not-json`: the body of a 2xx response is not JSON.
 * - `empty-body`: the body of a 2xx response is empty, but this operation returns a body.
 * - `unexpected-body`: the body of a 2xx response is JSON, but not as described for this operation, such as a list
 *   without `webhooks`.
 * - `unexpected-status`: the status code is not from 200 to 599.
 * - `failed-with-success`: the status code is 2xx, but the body says that the call failed.
 * - `response-too-large`: the body has more bytes than `maxResponseSize`, or more than 500,000 JSON values. The API may or
 *   may not have handled the request.
 * - `opaque-redirect`: the endpoint has moved, but a browser hides the new location.
 * - `redirect-without-location`: a 308 response has no `Location`, or one that cannot be an endpoint.
 * - `too-many-redirects`: more than 3 redirects followed each other (our choice).
 * - `redirected-token-call`: the token endpoint responded with a redirect, which no source describes.
 * - `untrusted-endpoint`: an endpoint is not on a trusted host or needs https, so nothing was sent there. Or the response
 *   with the token has an `endpointUrl` that cannot be an endpoint.
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

/** The response is not as described, or names an endpoint to which the secrets must not be sent. */
export class KaizalaProtocolError extends KaizalaError {
  /** The machine-readable reason: `not-json`. */
  readonly fault: ProtocolFault;

  constructor(message: string, operationId: OperationId, fault: ProtocolFault) {
    super('KaizalaProtocolError', message, operationId);
    this.fault = fault;
  }
}
/**
 * Tells whether an error is a {@link KaizalaProtocolError}, also of another copy of the package.
 *
 * @example
 * if (isKaizalaProtocolError(error)) console.error(error.fault);
 */
export const isKaizalaProtocolError = guard<KaizalaProtocolError>('KaizalaProtocolError');

/** The request does not match the description, so it was not sent. */
export class KaizalaRequestError extends KaizalaError {
  /** JSON Pointer to the wrong or missing field of the request: `/callBackUrl`. */
  readonly pointer: string;

  constructor(message: string, operationId: OperationId, pointer: string) {
    super('KaizalaRequestError', message, operationId);
    this.pointer = pointer;
  }
}
/**
 * Tells whether an error is a {@link KaizalaRequestError}, also of another copy of the package.
 *
 * @example
 * if (isKaizalaRequestError(error)) console.error(error.pointer, error.message);
 */
export const isKaizalaRequestError = guard<KaizalaRequestError>('KaizalaRequestError');

/** The beginning of every message, easy to find in a log: `[POST] "/v1/webhook"`. */
export function heading({ method, template }: { method: string; template: string }): string {
  return `[${method}] "/v1${template}"`;
}
