/** Our own types, so that the checks are known to be right; beside another generator's output, its types are here. */
import type { components } from '../../../../generated/v1/types.js';

export type CreateWebhookRequest = components['schemas']['CreateWebhookRequest'];
export type KaizalaEvent = components['schemas']['KaizalaEvent'];
export type UpdateWebhookRequest = components['schemas']['UpdateWebhookRequest'];
