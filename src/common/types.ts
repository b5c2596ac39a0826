/** The types of the API that users' programs refer to by name, and the type of the credentials. */
export type {
  AccessToken,
  CreatedWebhook,
  CreateWebhookRequest,
  KaizalaErrorBody,
  Media,
  ObjectType,
  Question,
  UpdateWebhookRequest,
  Webhook,
  WebhookList,
} from '../../generated/v1/types.js';

/** The credentials with which a connector authenticates. */
export interface Credentials {
  /** The id of the connector. */
  applicationId: string;
  /** The secret of the connector. */
  applicationSecret: string;
  /**
   * The refresh token. A person obtains it once. It is valid for 365 days (Kaizala's authentication page, 2019-04-25).
   */
  refreshToken: string;
}
