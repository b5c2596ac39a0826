/** The names by which programs know the shapes of the API: look-ups into the generated types, and the credentials. */
import type { components } from '../../generated/v1/types.js';

type Schemas = components['schemas'];

/** The answer to `getAccessToken`. */
export type AccessToken = Schemas['AccessToken'];
/** The body of `createWebhook`. */
export type CreateWebhookRequest = Schemas['CreateWebhookRequest'];
/** The answer to `createWebhook`. */
export type CreatedWebhook = Schemas['CreatedWebhook'];
/** The body of `updateWebhook`: at least one member. */
export type UpdateWebhookRequest = Schemas['UpdateWebhookRequest'];
/** The answer to `listWebhooks`. */
export type WebhookList = Schemas['WebhookList'];
/** A webhook, as the list shows it. */
export type Webhook = Schemas['Webhook'];
/** The body of an answer that is an error. */
export type KaizalaErrorBody = Schemas['KaizalaErrorBody'];
/** What a webhook can be attached to. */
export type ObjectType = Schemas['ObjectType'];
/** A question of an action or survey, with its answer. */
export type Question = Schemas['Question'];
/** A file that somebody attached. */
export type Media = Schemas['Media'];

/** What a connector proves itself with. */
export interface Credentials {
  /** The id of the connector. */
  applicationId: string;
  /** The secret of the connector. */
  applicationSecret: string;
  /** Obtained once, by a person; valid for 365 days (Kaizala's authentication page, 2019-04-25). */
  refreshToken: string;
}
