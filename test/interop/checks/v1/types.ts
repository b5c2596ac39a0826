/**
 * Exports the types that the checks use. Here, they are the types of this project, to test the checks themselves. In
 * the test of a generator, another file with the generator's types replaces this file.
 */
import type { components } from '../../../../generated/v1/types.js';

export type CreateWebhookRequest = components['schemas']['CreateWebhookRequest'];
export type KaizalaEvent = components['schemas']['KaizalaEvent'];
export type UpdateWebhookRequest = components['schemas']['UpdateWebhookRequest'];
