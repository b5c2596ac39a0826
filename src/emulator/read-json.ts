import type { Context } from 'hono';
import { BodyText } from '../receiver/body-text.js';
import { ApiError, invalid } from './api-error.js';

/**
 * The body of a request.
 *
 * @param limit in bytes
 * @throws ApiError 400 or 413
 */
export async function readJson({ req }: Context, limit: number): Promise<unknown> {
  const type = req.header('content-type');
  if (!type?.toLowerCase().startsWith('application/json'))
    throw invalid(
      `The Content-Type is ${type === undefined ? 'missing' : JSON.stringify(type)}; expected application/json.`,
    );
  const length = req.header('content-length');
  const tooLong = () =>
    new ApiError(413, { message: `The body has more than ${limit} bytes, which is the limit.` });
  if (Number(length) > limit) throw tooLong();
  let text: string;
  try {
    // What does not say how long it is, is counted. That takes a whole `Request`, which costs more than all the rest.
    text = length === undefined ? await counted(req.raw, limit) : await req.text();
  } catch {
    throw tooLong();
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes the body, which may hold the callback token.
    throw invalid('The body is no JSON.');
  }
}

async function counted(request: Request, limit: number): Promise<string> {
  const text = new BodyText(limit);
  for await (const chunk of request.body ?? []) text.add(chunk);
  return text.end();
}
