import type { KaizalaErrorBody } from '../../common/types.js';

/** An answer that is no success, in the shape that was observed. */
export class ApiError extends Error {
  readonly status: 308 | 400 | 401 | 403 | 404 | 405 | 429;
  /** Missing where the description has none. */
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

/** A request that is off the description. */
export function invalid(message: string): ApiError {
  return new ApiError(400, { message, errorCode: 'InvalidParameters' });
}

/** Nobody, or somebody else. */
export function unauthorized(
  message: string,
  errorCode: 'InvalidToken' | 'Unauthenticated',
): ApiError {
  return new ApiError(401, { message, errorCode, errorCategoryKey: 'AuthException' });
}
