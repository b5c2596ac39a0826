/**
 * Exports the types that the checks use. Here, they are the types of this project, to test the checks themselves. In
 * the test of a generator, another file with the generator's types replaces this file.
 */
import type { components } from '../../../../generated/connector/types.js';

export type ConnectorEvent = components['schemas']['ConnectorEvent'];
export type CreateConnectorWebhookRequest = components['schemas']['CreateConnectorWebhookRequest'];
