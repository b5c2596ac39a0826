/** Our own types, so that the checks are known to be right; beside another generator's output, its types are here. */
import type { components } from '../../../../generated/connector/types.js';

export type ConnectorEvent = components['schemas']['ConnectorEvent'];
export type CreateConnectorWebhookRequest = components['schemas']['CreateConnectorWebhookRequest'];
