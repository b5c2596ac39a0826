import type { Contestant } from '../harness/suite.js';
import { startChild } from './child.js';
import type { ReceiverFigures } from './receiver-child.js';
import type { SenderFigures, SenderTask } from './sender-child.js';

/** How many deliveries run at once. This is the emulator's default. */
const concurrency = 16;

/** The receiver that gets the deliveries of all compared senders, in a separate process. */
export interface Target {
  origin: string;
  figures(): Promise<ReceiverFigures>;
  close(): Promise<void>;
}

export async function startTarget(program: string): Promise<Target> {
  const child = startChild(program, ['receiver']);
  const figures = () => child.request<ReceiverFigures>({});
  try {
    const { port } = await figures();
    return { origin: `http://127.0.0.1:${port}`, figures, close: child.close };
  } catch (error) {
    await child.close();
    throw error;
  }
}

/** A compared program that sends deliveries. */
export interface Sender {
  name: string;
  send(amount: number, bodies?: readonly string[]): Promise<SenderFigures>;
  close(): Promise<void>;
}

export function startSender(program: string, name: string, target: Target): Sender {
  const child = startChild(program, [name, `${target.origin}/kaizala?depot=north`]);
  return {
    name,
    send: (amount, bodies) =>
      child.request<SenderFigures>({
        amount,
        concurrency,
        ...(bodies && { bodies }),
      } satisfies SenderTask),
    close: child.close,
  };
}

/**
 * Checks that a sender makes the requested number of deliveries.
 *
 * @param bodies the bodies to send, if the sender does not create events
 * @returns the bodies that arrived at the receiver
 * @throws Error that names the sender, and the number of deliveries that arrived
 */
export async function verifySender(
  sender: Sender,
  target: Target,
  amount: number,
  bodies?: readonly string[],
): Promise<string[]> {
  const before = await target.figures();
  await sender.send(amount, bodies);
  const after = await target.figures();
  const arrived = after.deliveries - before.deliveries;
  if (arrived !== amount) throw new Error(`${sender.name} delivers ${arrived} of ${amount}.`);
  const fresh = after.bodies.slice(before.bodies.length);
  for (const body of fresh) JSON.parse(body);
  return fresh;
}

/** Measures how many deliveries the sender makes per second, and its CPU time per delivery. */
export function timedSender(sender: Sender, target: Target, amount: number): Contestant {
  return {
    name: sender.name,
    async measure() {
      const before = await target.figures();
      const { seconds, cpu } = await sender.send(amount);
      const arrived = (await target.figures()).deliveries - before.deliveries;
      if (arrived !== amount)
        throw new Error(`${sender.name} delivered ${arrived} of ${amount} in time.`);
      return { values: { speed: amount / seconds, 'CPU time': cpu / amount } };
    },
  };
}
