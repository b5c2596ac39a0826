import type { OperationId } from '../../generated/v1/operations.js';
import type { ErrorCode } from '../../generated/v1/types.js';
import { branded, guard } from '../common/errors.js';

/** The base class of all errors of the client. An error of the client never holds a secret. */
abstract class KaizalaError extends Error {
  /** The id of the operation that failed: `createWebhook`. */
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

  /**
   * Returns the object that `JSON.stringify` writes for this error: the name, the message and the fields, without
   * `stack` and `cause`.
   */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/**
 * The API responded with an error. The message of this error contains the error code and the message of the API, on one
 * line.
 */
export class KaizalaApiError extends KaizalaError {
  /** The HTTP status code: 401. */
  declare readonly status: number;
  /**
   * The error code of the API: `InvalidToken`. Undefined if the response has no error code. The API may also send a
   * code that this type does not list.
   */
  declare readonly errorCode: ErrorCode | undefined;
  /** The category of the error: `AuthException`. Undefined if the response does not name a category. */
  declare readonly errorCategoryKey: string | undefined;
  /** The time to wait before the next call, in ms, from `Retry-After`. Undefined if the response has no such header. */
  declare readonly retryAfter: number | undefined;
  /** The human-readable message of the API. Undefined if the response has no message. */
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
 * Tells whether an error is a {@link KaizalaApiError}. It also recognizes an error from another copy of the package,
 * for which `instanceof` returns false.
 *
 * @example
 * if (isKaizalaApiError(error)) console.error(error.status, error.errorCode, error.retryAfter);
 */
export const isKaizalaApiError = guard<KaizalaApiError>('KaizalaApiError');

/**
 * The connection failed or was lost. `cause` is the error that explains why. The API may or may not have handled the
 * request.
 */
export class KaizalaNetworkError extends KaizalaError {
  constructor(message: string, operationId: OperationId, cause: unknown) {
    super('KaizalaNetworkError', message, operationId, { cause });
  }
}
/**
 * Tells whether an error is a {@link KaizalaNetworkError}. It also recognizes an error from another copy of the
 * package.
 *
 * @example
 * if (isKaizalaNetworkError(error)) console.error(error.message, error.cause);
 */
export const isKaizalaNetworkError = guard<KaizalaNetworkError>('KaizalaNetworkError');

/** The complete response did not arrive within `timeout`. The API may or may not have handled the request. */
export class KaizalaTimeoutError extends KaizalaError {
  /** The maximum time for one attempt, in ms: the value of the option `timeout`. */
  readonly timeout: number;

  constructor(message: string, operationId: OperationId, timeout: number) {
    super('KaizalaTimeoutError', message, operationId);
    this.timeout = timeout;
  }
}
/**
 * Tells whether an error is a {@link KaizalaTimeoutError}. It also recognizes an error from another copy of the
 * package.
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
 * - `unexpected-body`: the body of a 2xx response is JSON, but differs from the description of this operation. For
 *   example, the response with the list has no field `webhooks`.
 * - `unexpected-status`: the status code is not from 200 to 599.
 * - `failed-with-success`: the status code is 2xx, but the body says that the call failed.
 * - `response-too-large`: the body has more bytes than `maxResponseSize`, or more than 500,000 JSON values. The API may or
 *   may not have handled the request.
 * - `opaque-redirect`: the endpoint has moved, but a browser hides the new location.
 * - `redirect-without-location`: a 308 response has no header `Location`, or the URL in this header cannot be an
 *   endpoint.
 * - `too-many-redirects`: a call was redirected more than 3 times (the limit is our choice).
 * - `redirected-token-call`: the token endpoint responded with a redirect. The client does not follow it, because no
 *   documentation describes such a redirect.
 * - `untrusted-endpoint`: the host of an endpoint is not trusted, or the endpoint needs https, so nothing was sent to
 *   this endpoint. Or the response with the token has an `endpointUrl` that cannot be an endpoint.
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

/**
 * The response differs from the description of the operation, or it names an endpoint to which the client must not send
 * the secrets.
 */
export class KaizalaProtocolError extends KaizalaError {
  /** The machine-readable reason for the error: `not-json`. */
  readonly fault: ProtocolFault;

  constructor(message: string, operationId: OperationId, fault: ProtocolFault) {
    super('KaizalaProtocolError', message, operationId);
    this.fault = fault;
  }
}
/**
 * Tells whether an error is a {@link KaizalaProtocolError}. It also recognizes an error from another copy of the
 * package.
 *
 * @example
 * if (isKaizalaProtocolError(error)) console.error(error.fault);
 */
export const isKaizalaProtocolError = guard<KaizalaProtocolError>('KaizalaProtocolError');

/** The request does not match the description of the operation, so it was not sent. */
export class KaizalaRequestError extends KaizalaError {
  /** A JSON Pointer to the field of the request that is wrong or missing: `/callBackUrl`. */
  readonly pointer: string;

  constructor(message: string, operationId: OperationId, pointer: string) {
    super('KaizalaRequestError', message, operationId);
    this.pointer = pointer;
  }
}
/**
 * Tells whether an error is a {@link KaizalaRequestError}. It also recognizes an error from another copy of the
 * package.
 *
 * @example
 * if (isKaizalaRequestError(error)) console.error(error.pointer, error.message);
 */
export const isKaizalaRequestError = guard<KaizalaRequestError>('KaizalaRequestError');

/**
 * Returns the beginning of the message of an error: `[POST] "/v1/webhook"`. All messages begin in this form, so that
 * you can find them in a log.
 */
export function heading({ method, template }: { method: string; template: string }): string {
  return `[${method}] "/v1${template}"`;
}
