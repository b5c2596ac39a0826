import type { KaizalaErrorBody } from '../../common/types.js';

/** A response that is not a success, in the shape that was observed. */
export class ApiError extends Error {
  readonly status: 308 | 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429;
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

/** A request that the description does not allow. */
export function invalid(message: string): ApiError {
  return new ApiError(400, { message, errorCode: 'InvalidParameters' });
}

/** A caller who does not prove to be a connector, or not the right one. */
export function unauthorized(
  message: string,
  errorCode: 'InvalidToken' | 'Unauthenticated',
): ApiError {
  return new ApiError(401, { message, errorCode, errorCategoryKey: 'AuthException' });
}
