/**
 * Loads modules with receivers, and delivers events to them, all in one process. Reads JSON from stdin: the path of
 * each module, with the events to deliver. Prints JSON: the output of the handler for each event.
 */
import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import type { Receiver } from 'kaizala-webhooks/receiver';
import { deliver } from 'kaizala-webhooks/testing';

const token = process.env['KAIZALA_CALLBACK_TOKEN']!;
const jobs = JSON.parse(readFileSync(0, 'utf8')) as { module: string; events: unknown[] }[];

let printed = '';
console.log = (...values: unknown[]) => {
  printed += `${format(...values)}\n`;
};

const results: string[][] = [];
for (const { module, events } of jobs) {
  const { receiver } = (await import(module)) as { receiver: Receiver };
  const row: string[] = [];
  for (const event of events) {
    printed = '';
    const { status } = await deliver(receiver, event, { token });
    if (status !== 200) throw new Error(`${module} responded with ${status}.`);
    row.push(printed);
  }
  results.push(row);
}
// Exit explicitly, because the listening receivers would keep the process running.
process.stdout.write(JSON.stringify(results), () => process.exit());
