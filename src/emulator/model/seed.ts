import type { CreateConnectorWebhookRequest } from '../../../generated/connector/types.js';
import type { CreateWebhookRequest, Credentials } from '../../common/types.js';

/** A webhook of a {@link Seed}: the body of `createWebhook`, and fields of the emulator. */
export type SeedWebhook = SeedWebhookFields &
  (
    | ({
        /** The API that created the webhook. Default `v1`. */
        api?: 'v1';
      } & CreateWebhookRequest)
    | ({
        /** The API that created the webhook: the API of 2017. */
        api: 'connector';
      } & CreateConnectorWebhookRequest)
  );

/** The fields of a {@link SeedWebhook} that a request does not have. */
export interface SeedWebhookFields {
  /** The id of the webhook: 1 to 64 letters, digits and hyphens. Default: a random UUID. */
  webhookId?: string;
  /** The connector that owns the webhook. Default: the connector of the first credentials, or `emulator-page`. */
  applicationId?: string;
  /** True if the webhook delivers events. Default true. */
  active?: boolean;
}

/** The state of an emulator at its start, as plain JSON. */
export interface Seed {
  /** The webhooks. They are validated like a request to the API, but without a handshake. Default: none. */
  webhooks?: readonly SeedWebhook[];
  /** The credentials that may fetch a token. They replace the option `credentials`. */
  credentials?: Credentials | readonly Credentials[];
  /** The clock at the start. Default: the real time. */
  clock?: {
    /** The time: an ISO 8601 date, or ms since the epoch. */
    now: string | number;
  };
}
