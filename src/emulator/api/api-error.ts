import type { KaizalaErrorBody } from '../../common/types.js';

/**
 * An API response with an error status. Its body has the fields that were observed in the responses of the real
 * service.
 */
export class ApiError extends Error {
  readonly status: 308 | 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429;
  /** The response body; undefined if the OpenAPI description defines this response without a body. */
  readonly body: KaizalaErrorBody | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: ApiError['status'],
    body: KaizalaErrorBody | undefined,
    headers: Record<string, string> = {},
  ) {
    super(body?.message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Returns the error for a request that violates the OpenAPI description. */
export function invalid(message: string): ApiError {
  return new ApiError(400, { message, errorCode: 'InvalidParameters' });
}

/**
 * Returns the error for a call whose credentials or token are missing or invalid, or whose token was issued to a
 * connector other than the connector in the header `applicationId`.
 */
export function unauthorized(
  message: string,
  errorCode: 'InvalidToken' | 'Unauthenticated',
): ApiError {
  return new ApiError(401, { message, errorCode, errorCategoryKey: 'AuthException' });
}
