import { rulesOfCreateConnectorWebhookRequest } from '../../../generated/connector/request-rules.js';
import type { CreateConnectorWebhookRequest } from '../../../generated/connector/types.js';
import {
  rulesOfCreateWebhookRequest,
  rulesOfUpdateWebhookRequest,
} from '../../../generated/v1/request-rules.js';
import { isObject } from '../../common/json.js';
import { requestFault, type RequestFault, type RequestRules } from '../../common/request-fault.js';
import type { UpdateWebhookRequest } from '../../common/types.js';
import type { CallbackHosts } from '../deliveries/callback-hosts.js';
import { lastDate } from '../model/clock.js';
import { quoted, shapeOf, wrong } from '../model/messages.js';
import type { Settings } from '../model/webhook-store.js';
import { invalid } from './api-error.js';

/** @throws ApiError 400 if a setting is invalid; the message names the field */
export function createSettings(body: unknown, now: number, hosts: CallbackHosts): Settings {
  return checked(rulesOfCreateWebhookRequest, body, now, hosts);
}

/** @throws ApiError 400 if a setting is invalid; the message names the field */
export function connectorSettings(body: unknown, now: number, hosts: CallbackHosts): Settings {
  const { ObjectType, ...settings } = checked<CreateConnectorWebhookRequest>(
    rulesOfCreateConnectorWebhookRequest,
    body,
    now,
    hosts,
  );
  return { ...settings, objectType: ObjectType };
}

/** @throws ApiError 400 if a setting is invalid; the message names the field */
export function updateSettings(
  body: unknown,
  now: number,
  hosts: CallbackHosts,
): UpdateWebhookRequest {
  return checked(rulesOfUpdateWebhookRequest, body, now, hosts);
}

function checked<Body extends { callBackUrl?: string; validity?: string }>(
  rules: RequestRules,
  body: unknown,
  now: number,
  hosts: CallbackHosts,
): Body {
  if (!isObject(body))
    throw invalid(wrong('The body', shapeOf(body), 'a JSON object', 'send an object'));
  const fault = requestFault(rules, body, true, hosts.insecure);
  if (fault) throw invalid(messageOf(fault, body));
  const { callBackUrl, validity } = body as unknown as Body;
  if (callBackUrl !== undefined) {
    const objection = objectionTo(callBackUrl, hosts);
    if (objection !== undefined) throw invalid(`/callBackUrl is refused: ${objection}`);
  }
  if (validity !== undefined) checkValidity(validity, now);
  return body as unknown as Body;
}

function messageOf(
  { pointer, reason, fix, insecureHost }: RequestFault,
  body: Record<string, unknown>,
): string {
  const isUrl = pointer === '/callBackUrl' && typeof body['callBackUrl'] === 'string';
  const hint = isUrl
    ? ' Plain http is for this machine only: localhost, 127.0.0.0/8 or [::1].'
    : '';
  const option = insecureHost
    ? `; or start the emulator with --allow-insecure-callbacks-to ${insecureHost}, if this host is in your own network`
    : '';
  return `${reason}.${hint} Fix: ${fix}${option}.`;
}

/** @throws ApiError 400 */
function checkValidity(validity: string, now: number): void {
  const end = Number(validity);
  if (end > now && end <= lastDate) return;
  const why = end > now ? 'is later than any date' : `passed on ${new Date(end).toISOString()}`;
  const seen = `${quoted(validity)}, which ${why}`;
  const expected = 'a time in the future, in milliseconds since the epoch';
  throw invalid(wrong('/validity', seen, expected, 'add the duration to the current time'));
}

function objectionTo(callBackUrl: string, hosts: CallbackHosts): string | undefined {
  try {
    return hosts.objection(new URL(callBackUrl));
  } catch {
    // This check is needed in addition to the pattern in the OpenAPI description, which also accepts host names that
    // are invalid in a URL.
    return 'it is not a URL, because its host is invalid. Fix: correct the host.';
  }
}
