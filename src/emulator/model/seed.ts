import type { CreateConnectorWebhookRequest } from '../../../generated/connector/types.js';
import type { CreateWebhookRequest, Credentials } from '../../common/types.js';

/** A webhook of a {@link Seed}: the body of `createWebhook`, and what the emulator adds to it. */
export type SeedWebhook = SeedWebhookFields &
  (
    | ({
        /** The API that created it. Default `v1`. */
        api?: 'v1';
      } & CreateWebhookRequest)
    | ({
        /** The API that created it: that of 2017. */
        api: 'connector';
      } & CreateConnectorWebhookRequest)
  );

/** The fields of a {@link SeedWebhook} that no request has. */
export interface SeedWebhookFields {
  /** Its id: 1 to 64 letters, digits and hyphens. Default: a random UUID. */
  webhookId?: string;
  /** The connector that it belongs to. Default: that of the first credentials, or `emulator-page`. */
  applicationId?: string;
  /** Whether it delivers. Default true. */
  active?: boolean;
}

/** How an emulator begins. It is plain JSON. */
export interface Seed {
  /** The webhooks, judged as the API judges a request, but without a handshake. Default: none. */
  webhooks?: readonly SeedWebhook[];
  /** Who may fetch a token, in place of the option `credentials`. */
  credentials?: Credentials | readonly Credentials[];
  /** The time at the beginning: an ISO 8601 date, or ms since the epoch. Default: the real time. */
  clock?: {
    /** An ISO 8601 date, or ms since the epoch. */
    now: string | number;
  };
}
