/** The types of this project, to verify the checks themselves. For each generator, its own types replace this file. */
import type { components } from '../../../../generated/connector/types.js';

export type ConnectorEvent = components['schemas']['ConnectorEvent'];
export type CreateConnectorWebhookRequest = components['schemas']['CreateConnectorWebhookRequest'];
