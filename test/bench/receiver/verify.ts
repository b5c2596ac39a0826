import { mutations } from '../validators/mutate.js';
import { zodEvent } from '../validators/zod.js';
import { events, freshDeliveries, token } from './deliveries.js';

/**
 * The work that a compared receiver does in addition to the minimum. The minimum is to read JSON, and to respond with
 * 200.
 */
export type Duty = 'checks the token' | 'validates' | 'handles each once';

/** A compared receiver that `verifySubject` checks. */
export interface Subject {
  name: string;
  duties: readonly Duty[];
  /** Sends a body to the receiver. @returns the status of the response */
  post(body: string, token: string | undefined): Promise<number>;
  /** Returns the number of deliveries that have reached the event handlers. */
  handled(): Promise<number>;
}

/**
 * Checks that a receiver does its work. It must handle every delivery, and respond with 200. It must not handle bodies
 * that are not JSON. `duties` says whether it must also refuse wrong tokens, invalid events and copies.
 *
 * @param series 4 hexadecimal digits, which are a part of every eventId; if the receiver remembers eventIds, each
 *   verification of it needs different digits
 * @throws Error that names the receiver and its fault
 */
export async function verifySubject(subject: Subject, series: string): Promise<void> {
  const { name, duties } = subject;
  const next = freshDeliveries(series);

  /** Sends a body to the receiver, and checks the status of the response and whether the delivery was handled. */
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
    // A receiver may refuse an invalid event, or pass it to a fallback. It must not pass it to the handler of its event
    // type.
    if (duties.includes('validates'))
      await expect(`an invalid ${eventType}`, invalid(next()), {
        handled: false,
        status: () => true,
      });
  }
}

/**
 * Returns a copy of an event in which one field has a wrong type. Takes the last field whose type is checked, because
 * it is the deepest one.
 */
function invalid(text: string): string {
  const wrong = [...mutations(JSON.parse(text))].findLast(
    ({ value }) => !zodEvent.safeParse(value).success,
  );
  return JSON.stringify(wrong?.value);
}
