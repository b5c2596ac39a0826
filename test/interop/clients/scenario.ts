/**
 * The calls that the tests make with every generated client. Each client is wrapped, because its functions have
 * different names.
 */

export interface Result {
  status: number;
  data: unknown;
}

export interface Credentials {
  applicationId: string;
  applicationSecret: string;
  refreshToken: string;
}

export interface Api {
  getAccessToken(credentials: Credentials): Promise<Result>;
  createWebhook(body: Create): Promise<Result>;
  listWebhooks(objectId: string, objectType: 'Group'): Promise<Result>;
  updateWebhook(webhookId: string, body: Update): Promise<Result>;
  deleteWebhook(webhookId: string): Promise<Result>;
}

/**
 * Creates a client for the API at `baseUrl`, such as `http://127.0.0.1:4010/v1`. For the first call, `accessToken` is
 * missing, because this call fetches the token.
 */
export type Connect = (baseUrl: string, accessToken?: string) => Api;

interface Input {
  url: string;
  credentials: Credentials;
  objectId: string;
  callBackUrl: string;
}

interface Create {
  objectId: string;
  objectType: 'Group';
  eventTypes: ('JobCreated' | 'TextMessageCreated')[];
  callBackUrl: string;
}

interface Update {
  callBackContext: string;
  Active: boolean;
}

/** Makes all calls, from fetching the token to deleting the webhook, and prints the result of each call. */
export async function live(connect: Connect): Promise<void> {
  const { url, credentials, objectId, callBackUrl } = JSON.parse(process.argv[2]!) as Input;
  const results: Result[] = [];
  const note = async <T>(call: Promise<Result>): Promise<T> => {
    const { status, data } = await call;
    results.push({ status, data });
    return data as T;
  };
  const { accessToken, endpointUrl } = await note<{ accessToken: string; endpointUrl: string }>(
    connect(`${url}/v1`).getAccessToken(credentials),
  );
  const api = connect(`${endpointUrl}/v1`, accessToken);
  const wanted: Create = {
    objectId,
    objectType: 'Group',
    eventTypes: ['JobCreated', 'TextMessageCreated'],
    callBackUrl,
  };
  const { webhookId } = await note<{ webhookId: string }>(api.createWebhook(wanted));
  await note(api.listWebhooks(objectId, 'Group'));
  await note(api.updateWebhook(webhookId, { callBackContext: 'depot-south', Active: false }));
  await note(api.listWebhooks(objectId, 'Group'));
  await note(api.createWebhook({ ...wanted, eventTypes: [] }));
  await note(api.deleteWebhook(webhookId));
  await note(api.deleteWebhook(webhookId));
  await note(api.listWebhooks(objectId, 'Group'));
  console.log(JSON.stringify(results));
}
