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

const postOnly = 'Deliveries come by POST.';

/**
 * Responds to every call, and never rejects. The order is the point: what costs nothing comes first, and nobody without
 * the token makes us read.
 */
export function callResponder(
  settings: ReceiverSettings,
  report: Report,
  activity: Activity,
): CallHandler['respond'] {
  const accepts = tokenGuard(settings.token);
  const handleDelivery = deliveryHandler(settings, report, activity);
  const observe = responseObserver(settings, activity);

  /** The response to what is not a delivery. */
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
    const tell = observe?.();
    let eventType: string | undefined;
    let responded: Responded | undefined;
    try {
      responded = withoutBody(call);
      if (!responded) {
        const { value, text } = await readJson(call, settings.maxBodySize);
        const found = classify(value);
        ({ eventType } = found);
        const { event, issues } = found;
        if (!event) throw new InvalidEventError(eventType, issues, 'the JSON');
        responded = await handleDelivery({ event, found, text });
      }
    } catch (thrown) {
      const error = await faultOf(thrown, call);
      report(error, { during: 'body', ...(eventType !== undefined && { eventType }) });
      const response = refusal(error);
      responded = { kind: response.status === 500 ? 'failed' : 'refused', response, eventType };
    }
    tell?.(responded);
    activity.end();
    return responded.response;
  };
}

/** Tells deliveries, handshakes and probes with a status from the requests that something else may respond to. */
export function callFilter({
  probeStatus,
}: Pick<ReceiverSettings, 'probeStatus'>): NonNullable<CallHandler['handles']> {
  return ({ method, url }) =>
    isGet(method) ? probeStatus !== undefined || echoToken(url) !== undefined : method === 'POST';
}

function isGet(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A HEAD gets what a GET gets, without the body (RFC 9110, section 9.3.2). */
function handshake({ method, url }: IncomingCall, settings: ReceiverSettings): Responded {
  const token = echoToken(url);
  const responded: Responded = token ? { kind: 'handshake', response: token } : probe(settings);
  const { kind, response } = responded;
  // A status without a body has no length either (RFC 9110, section 8.6).
  if (method === 'GET' || bodiless.has(response.status)) return responded;
  const length = new TextEncoder().encode(response.body).length;
  const headers = { ...response.headers, 'content-length': String(length) };
  return { kind, response: { ...response, headers, body: '' } };
}

/** The statuses with which a `Response` of `fetch` cannot have a body. */
const bodiless = new Set([204, 205, 304]);

function probe({ probeStatus }: ReceiverSettings): Responded {
  if (probeStatus === undefined) return refused(404, 'There is nothing here.');
  const body = bodiless.has(probeStatus) ? '' : postOnly;
  return { kind: 'probe', response: plainText(probeStatus, body) };
}

function refused(status: number, body: string, headers?: Record<string, string>): Responded {
  return { kind: 'refused', response: plainText(status, body, headers) };
}

/** The value of the body, and its text where something else has not parsed it. */
async function readJson(
  call: IncomingCall,
  limit: number,
): Promise<{ value: unknown; text: string | undefined }> {
  const body = await call.read(limit);
  if ('value' in body) {
    if (isValueTooDeep(body.value)) throw tooDeep();
    return { value: body.value, text: undefined };
  }
  const { text } = body;
  if (isTooDeep(text)) throw tooDeep();
  try {
    return { value: JSON.parse(text), text };
  } catch {
    // The parser's own error quotes the body, which may hold links to media.
    throw new Refusal(400, 'The body is no JSON.');
  }
}

/** The fault of a body. The beginning of a body that breaks off can have any fault, so that is asked first. */
async function faultOf(error: unknown, call: IncomingCall): Promise<unknown> {
  const isBad = error instanceof Refusal && error.status === 400;
  return isBad && (await call.isAborted?.()) ? brokenOff() : error;
}

function tooDeep(): Refusal {
  return new Refusal(
    400,
    `The JSON has more than ${deepestJson} levels of arrays and objects: expected at most that.`,
  );
}

function refusal(error: unknown): HttpResponse {
  if (error instanceof Refusal) return plainText(error.status, error.message, error.headers);
  if (error instanceof InvalidEventError) return plainText(400, error.message);
  return plainText(500, 'The receiver failed.');
}
