import { Agent, request } from 'node:http';
import { eventTypes } from '../../../generated/v1/events.js';
import { requestExamples } from '../../../generated/v1/examples.js';
import { createEmulator } from '../../../src/emulator.js';

/** Sends one delivery. Resolves when the receiver has responded with 200. */
export type Send = (index: number) => Promise<void>;

/** The callback token that the deliveries contain. */
const callBackToken = 'example-callback-token';

/** The compared programs that send deliveries. The key is the name that the results show. */
export const senders: Readonly<Record<string, (callBackUrl: string) => Promise<Send>>> = {
  async 'emulator.trigger'(callBackUrl) {
    const emulator = createEmulator({ handshake: false, throttle: false });
    const accessToken = await tokenOf(emulator.fetch);
    await createWebhookAt(callBackUrl, emulator.fetch, accessToken);
    return async (index) => {
      const deliveries = await emulator.trigger(eventTypes[index % eventTypes.length]!);
      const [delivery] = deliveries;
      if (deliveries.length !== 1 || delivery?.attempts.length !== 1)
        throw new Error(`${deliveries.length} deliveries, ${delivery?.attempts.length} attempts`);
      if (delivery.attempts[0]?.status !== 200)
        throw new Error(`The delivery is ${delivery.state}.`);
    };
  },
  /**
   * A sender that does only the minimum: it sends the bodies that were passed to `prepare`, and checks the status of
   * the responses.
   */
  async 'bare loop'(callBackUrl) {
    const { hostname, port, pathname, search } = new URL(callBackUrl);
    const agent = new Agent({ keepAlive: true });
    return (index) => {
      const body = bodies[index % bodies.length]!;
      const headers = {
        'content-type': 'application/json',
        'content-length': body.length,
        'kz-callback-token': callBackToken,
      };
      return new Promise((resolve, reject) => {
        request(
          { method: 'POST', hostname, port, path: pathname + search, agent, headers },
          (response) => {
            response.resume();
            response.on('end', () =>
              response.statusCode === 200
                ? resolve()
                : reject(new Error(`The status is ${response.statusCode}.`)),
            );
          },
        )
          .on('error', reject)
          .end(body);
      });
    };
  },
};

let bodies: Buffer[] = [];

/** Sets the bodies that the bare loop sends. */
export function prepare(texts: readonly string[]): void {
  bodies = texts.map((text) => Buffer.from(text));
}

type Fetch = (request: Request) => Promise<Response>;

/** Creates a webhook that gets every event. */
export async function createWebhookAt(
  callBackUrl: string,
  fetch: Fetch,
  accessToken: string,
): Promise<void> {
  const { validity: _expired, ...example } = requestExamples['createWebhook.group'];
  const response = await fetch(
    new Request('http://127.0.0.1/v1/webhook', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accessToken },
      body: JSON.stringify({ ...example, eventTypes, callBackToken, callBackUrl }),
    }),
  );
  if (!response.ok) throw new Error(`The webhook was not created: ${await response.text()}`);
}

export async function tokenOf(fetch: Fetch): Promise<string> {
  const headers = { applicationId: 'a', applicationSecret: 'b', refreshToken: 'c' };
  const response = await fetch(new Request('http://127.0.0.1/v1/accessToken', { headers }));
  return ((await response.json()) as { accessToken: string }).accessToken;
}
