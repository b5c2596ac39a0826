import { validateCreateConnectorWebhookRequest } from '../../generated/connector/validators.js';
import {
  validateCreateWebhookRequest,
  validateUpdateWebhookRequest,
  type Validator,
} from '../../generated/v1/validators.js';
import { judgedAs } from '../loopback-callback.js';
import { isObject } from '../payload/objects.js';
import { createMembers, explainFault, updateMembers } from '../request-fault.js';
import type { UpdateWebhookRequest } from '../types.js';
import { invalid } from './api-error.js';
import type { CallbackHosts } from './callback-hosts.js';
import type { Settings } from './webhooks.js';

/** The connector API spells one member in another way. */
const connectorMembers = createMembers.map((name) => (name === 'objectType' ? 'ObjectType' : name));

/** @throws ApiError 400 that names the member */
export function createSettings(body: unknown, now: number, hosts: CallbackHosts): Settings {
  return checked(validateCreateWebhookRequest, createMembers, body, now, hosts);
}

/** @throws ApiError 400 that names the member */
export function connectorSettings(body: unknown, now: number, hosts: CallbackHosts): Settings {
  const { ObjectType, ...settings } = checked(
    validateCreateConnectorWebhookRequest,
    connectorMembers,
    body,
    now,
    hosts,
  );
  return { ...settings, objectType: ObjectType };
}

/** @throws ApiError 400 that names the member */
export function updateSettings(
  body: unknown,
  now: number,
  hosts: CallbackHosts,
): UpdateWebhookRequest {
  return checked(validateUpdateWebhookRequest, updateMembers, body, now, hosts);
}

function checked<Body extends { callBackUrl?: string; validity?: string }>(
  validate: Validator<Body>,
  members: readonly string[],
  body: unknown,
  now: number,
  hosts: CallbackHosts,
): Body {
  if (!isObject(body)) throw invalid('The body is no JSON object.');
  if (!validate(judgedAs(body, true)))
    throw invalid(explainFault(validate.errors![0]!, body, members).reason);
  const { callBackUrl, validity } = body as Body;
  if (callBackUrl !== undefined) {
    const objection = objectionTo(callBackUrl, hosts);
    if (objection !== undefined) throw invalid(`/callBackUrl is refused: ${objection}.`);
  }
  if (validity !== undefined && Number(validity) <= now) {
    const end = Number(validity);
    throw invalid(
      `/validity is ${validity}, which was over on ${new Date(end).toISOString()}; expected a time to come, in milliseconds since the epoch.`,
    );
  }
  return body as Body;
}

function objectionTo(callBackUrl: string, hosts: CallbackHosts): string | undefined {
  try {
    return hosts.objection(new URL(callBackUrl));
  } catch {
    // The pattern of the description lets hosts pass that no URL can have.
    return 'it is no URL';
  }
}
