import { deepestJson, isTooDeep, isValueTooDeep } from '../common/json-depth.js';
import {
  brokenOff,
  type CallHandler,
  type HttpResponse,
  type IncomingCall,
  plainText,
  Refusal,
} from '../http/call.js';
import type { Activity } from './activity.js';
import { tokenGuard } from './callback-token.js';
import { echoToken } from './echo-token.js';
import { deliveryHandler } from './handle-delivery.js';
import { type Responded, responseObserver } from './response-observer.js';
import { classify, InvalidEventError } from './parse-event.js';
import type { ReceiverSettings } from './receiver-settings.js';
import type { Report } from './report-error.js';

const postOnly = 'This URL accepts deliveries by POST.';

/**
 * Makes a function that responds to every request, and never rejects. The order of its checks matters: the fastest
 * checks come first, and the body is read only after the token was checked.
 */
export function callResponder(
  settings: ReceiverSettings,
  report: Report,
  activity: Activity,
): CallHandler['respond'] {
  const accepts = tokenGuard(settings.token);
  const handleDelivery = deliveryHandler(settings, report, activity);
  const observe = responseObserver(settings, activity);

  /**
   * Responds to a request whose body need not be read: a handshake, a probe, or a request that is refused. Returns
   * undefined for a delivery with the right token, because its body must be read.
   */
  function withoutBody(call: IncomingCall): Responded | undefined {
    const { method } = call;
    if (isGet(method)) return handshake(call, settings);
    if (method !== 'POST') return refused(405, postOnly, { allow: 'GET, HEAD, POST' });
    if (!accepts(call.header('kz-callback-token')))
      return refused(401, 'The header kz-callback-token is missing or wrong.');
    return undefined;
  }

  return async (call) => {
    activity.begin();
    const observed = observe?.();
    let eventType: string | undefined;
    let responded: Responded | undefined;
    try {
      responded = withoutBody(call);
      if (!responded) {
        const { value, rawBody } = await readJson(call, settings.maxBodySize);
        const found = classify(value);
        ({ eventType } = found);
        const { event, issues } = found;
        if (!event) throw new InvalidEventError(eventType, issues, 'the JSON');
        responded = await handleDelivery({ event, found, rawBody });
      }
    } catch (thrown) {
      const error = await faultOf(thrown, call);
      report(error, { during: 'body', ...(eventType !== undefined && { eventType }) });
      const response = refusal(error);
      responded = { kind: response.status === 500 ? 'failed' : 'refused', response, eventType };
    }
    observed?.(responded);
    activity.end();
    return responded.response;
  };
}

/**
 * Makes a function that tells whether a request is for the receiver: a delivery, a handshake, or, if `probeStatus` is
 * set, a probe. A framework may respond to all other requests.
 */
export function callFilter({
  probeStatus,
}: Pick<ReceiverSettings, 'probeStatus'>): NonNullable<CallHandler['handles']> {
  return ({ method, url }) =>
    isGet(method) ? probeStatus !== undefined || echoToken(url) !== undefined : method === 'POST';
}

function isGet(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/**
 * Responds to a GET or HEAD. The response to a HEAD is the same as to a GET, but without the body (RFC 9110, section
 * 9.3.2).
 */
function handshake({ method, url }: IncomingCall, settings: ReceiverSettings): Responded {
  const token = echoToken(url);
  const responded: Responded = token ? { kind: 'handshake', response: token } : probe(settings);
  const { kind, response } = responded;
  // A response that cannot have a body must not have a Content-Length either (RFC 9110, section 8.6).
  if (method === 'GET' || bodiless.has(response.status)) return responded;
  const length = new TextEncoder().encode(response.body).length;
  const headers = { ...response.headers, 'content-length': String(length) };
  return { kind, response: { ...response, headers, body: '' } };
}

/** The status codes with which a `Response` of `fetch` cannot have a body. */
const bodiless = new Set([204, 205, 304]);

function probe({ probeStatus }: ReceiverSettings): Responded {
  if (probeStatus === undefined) return refused(404, 'There is no page here.');
  const body = bodiless.has(probeStatus) ? '' : postOnly;
  return { kind: 'probe', response: plainText(probeStatus, body) };
}

function refused(status: number, body: string, headers?: Record<string, string>): Responded {
  return { kind: 'refused', response: plainText(status, body, headers) };
}

/**
 * Reads the body of a request as JSON. Returns the parsed value, and the body as it was received, which is undefined if
 * a framework has parsed the body.
 */
async function readJson(
  call: IncomingCall,
  limit: number,
): Promise<{ value: unknown; rawBody: string | undefined }> {
  const body = await call.read(limit);
  if ('value' in body) {
    if (isValueTooDeep(body.value)) throw tooDeep();
    return { value: body.value, rawBody: undefined };
  }
  const { text: rawBody } = body;
  if (isTooDeep(rawBody)) throw tooDeep();
  try {
    return { value: JSON.parse(rawBody), rawBody };
  } catch {
    // Do not use the message of the parser, because it quotes the body, which may hold links to media.
    throw new Refusal(400, 'The body is not JSON.');
  }
}

/**
 * Returns the reason why a body was refused. If the sender has aborted the request, the body is incomplete, and this is
 * the cause of all other faults. So the incomplete body is returned as the reason.
 */
async function faultOf(error: unknown, call: IncomingCall): Promise<unknown> {
  const isBad = error instanceof Refusal && error.status === 400;
  return isBad && (await call.isAborted?.()) ? brokenOff() : error;
}

function tooDeep(): Refusal {
  return new Refusal(
    400,
    `The JSON is nested too deep: expected at most ${deepestJson} levels of arrays and objects.`,
  );
}

function refusal(error: unknown): HttpResponse {
  if (error instanceof Refusal) return plainText(error.status, error.message, error.headers);
  if (error instanceof InvalidEventError) return plainText(400, error.message);
  return plainText(500, 'The receiver failed.');
}
