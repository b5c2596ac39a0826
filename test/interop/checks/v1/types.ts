/** The types of this project, to verify the checks themselves. For each generator, its own types replace this file. */
import type { components } from '../../../../generated/v1/types.js';

export type CreateWebhookRequest = components['schemas']['CreateWebhookRequest'];
export type KaizalaEvent = components['schemas']['KaizalaEvent'];
export type UpdateWebhookRequest = components['schemas']['UpdateWebhookRequest'];
