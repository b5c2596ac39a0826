import { mutations } from '../validators/mutate.js';
import { zodEvent } from '../validators/zod.js';
import { events, freshDeliveries, token } from './deliveries.js';

/** The work of a contestant beyond reading JSON and responding with 200. */
export type Duty = 'checks the token' | 'validates' | 'handles each once';

/** A contestant to verify. */
export interface Subject {
  name: string;
  duties: readonly Duty[];
  /** Delivers a body. @returns the status of the response */
  post(body: string, token: string | undefined): Promise<number>;
  /** The number of deliveries that reached the event handlers. */
  handled(): Promise<number>;
}

/**
 * Checks that a contestant fulfils its duties: it handles every delivery and responds with 200. It does not handle bodies
 * that are not JSON, have no token, are invalid or are copies.
 *
 * @param series the series of the eventIds; use a new one for each contestant that remembers them
 * @throws Error that names the contestant and its fault
 */
export async function verifySubject(subject: Subject, series: string): Promise<void> {
  const { name, duties } = subject;
  const next = freshDeliveries(series);

  /** Delivers a body, and checks the status and the number of handled deliveries. */
  async function expect(
    what: string,
    body: string,
    as: { handled: boolean; status: (status: number) => boolean; token?: string | undefined },
  ): Promise<void> {
    const before = await subject.handled();
    const status = await subject.post(body, 'token' in as ? as.token : token);
    if (!as.status(status)) throw new Error(`${name} responds to ${what} with ${status}.`);
    const times = (await subject.handled()) - before;
    if (times !== Number(as.handled)) throw new Error(`${name} handles ${what} ${times} times.`);
  }

  const ok = (status: number) => status === 200;
  const refused = (status: number) => status >= 400;
  const unauthorized = (status: number) => status === 401;
  for (const { eventType } of events) {
    const body = next();
    await expect(`the delivery of ${eventType}`, body, { handled: true, status: ok });
    if (duties.includes('handles each once'))
      await expect(`a copy of ${eventType}`, body, { handled: false, status: ok });
    await expect('half a body', body.slice(0, body.length / 2), {
      handled: false,
      status: refused,
    });
    if (duties.includes('checks the token')) {
      const fresh = next();
      for (const wrong of [undefined, `${token}x`])
        await expect(wrong ? 'a wrong token' : 'a delivery without a token', fresh, {
          handled: false,
          status: unauthorized,
          token: wrong,
        });
    }
    // Contestants may refuse an invalid event or pass it to a fallback, but must not handle it as an event of its type.
    if (duties.includes('validates'))
      await expect(`an invalid ${eventType}`, invalid(next()), {
        handled: false,
        status: () => true,
      });
  }
}

/** An event in which one field has a wrong type: the last, and therefore deepest, field whose type is checked. */
function invalid(text: string): string {
  const wrong = [...mutations(JSON.parse(text))].findLast(
    ({ value }) => !zodEvent.safeParse(value).success,
  );
  return JSON.stringify(wrong?.value);
}
