import { mutations } from '../validators/mutate.js';
import { zodEvent } from '../validators/zod.js';
import { events, freshDeliveries, token } from './deliveries.js';

/** What a contestant promises beyond reading JSON and answering 200. */
export type Duty = 'checks the token' | 'validates' | 'handles each once';

/** A contestant, to be asked what it does. */
export interface Subject {
  name: string;
  duties: readonly Duty[];
  /** Delivers a body, and gives the status of the answer. */
  post(body: string, token: string | undefined): Promise<number>;
  /** How many deliveries reached the place where a program would go on. */
  handled(): Promise<number>;
}

/**
 * Makes sure that a contestant does what it promises: every delivery is answered 200 and handled, and what is no JSON,
 * has no token, is not valid or comes again is not.
 *
 * @param series of the eventIds, as contestants remember those
 * @throws Error that names the contestant and what it does
 */
export async function verifySubject(subject: Subject, series: string): Promise<void> {
  const { name, duties } = subject;
  const next = freshDeliveries(series);

  /** Delivers a body, and compares the answer and what was handled with what they should be. */
  async function expect(
    what: string,
    body: string,
    as: { handled: boolean; status: (status: number) => boolean; token?: string | undefined },
  ): Promise<void> {
    const before = await subject.handled();
    const status = await subject.post(body, 'token' in as ? as.token : token);
    if (!as.status(status)) throw new Error(`${name} answers ${what} with ${status}.`);
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
    // Refused by one and given to the fallback by the other: it must not be handled as an event of its type.
    if (duties.includes('validates'))
      await expect(`an invalid ${eventType}`, invalid(next()), {
        handled: false,
        status: () => true,
      });
  }
}

/** An event in which a member has a wrong type, the last that matters, which is as deep as can be. */
function invalid(text: string): string {
  const wrong = [...mutations(JSON.parse(text))].findLast(
    ({ value }) => !zodEvent.safeParse(value).success,
  );
  return JSON.stringify(wrong?.value);
}
