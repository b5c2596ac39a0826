import type { KaizalaErrorBody } from '../../common/types.js';

/** A response that is not a success, with the fields that were observed at the service. */
export class ApiError extends Error {
  readonly status: 308 | 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429;
  /** Undefined for a response without a body in the description. */
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

/** The error for a request that the description does not allow. */
export function invalid(message: string): ApiError {
  return new ApiError(400, { message, errorCode: 'InvalidParameters' });
}

/** The error for a call without valid credentials or token of the right connector. */
export function unauthorized(
  message: string,
  errorCode: 'InvalidToken' | 'Unauthenticated',
): ApiError {
  return new ApiError(401, { message, errorCode, errorCategoryKey: 'AuthException' });
}
