import type { Outcome } from './run-chaos.js';
import { wrongs } from './verdict.js';

/** How many deliveries the report names at most for each kind of error. */
const mostNamed = 5;

/** Returns the outcome of a run as a table. */
export function summary(outcome: Outcome): string {
  const { verdict, seconds, requests, statuses, faults, workers } = outcome;
  const rows: [string, number][] = [
    ['sent', requests],
    ...[...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, count]): [string, number] => [`  ${status || 'no response'}`, count]),
    ['deliveries', verdict.deliveries],
    ['acknowledged', verdict.acknowledged],
    ['handled once', verdict.handledOnce],
    ['handled twice', verdict.handledTwice],
    ...[...verdict.reasons].map(([reason, count]): [string, number] => [`  ${reason}`, count]),
    ...wrongs.map((wrong): [string, number] => [wrong, verdict.wrong[wrong].length]),
    ['deliveries a second', Math.round(verdict.deliveries / seconds)],
    ...faults,
  ];
  const widest = Math.max(...rows.map(([title]) => title.length));
  return [
    ...rows.map(
      ([title, count]) => `${title.padEnd(widest)} ${count.toLocaleString('en').padStart(12)}`,
    ),
    `peak memory: ${workers.map(({ client, peak }) => `${(peak / 2 ** 20).toFixed(0)} MiB (${client})`).join(', ')}`,
  ].join('\n');
}

/** Returns the reasons why a run failed. The list is empty if the run succeeded. */
export function failures({ verdict, problems }: Outcome): string[] {
  return [
    ...problems,
    ...wrongs.flatMap((wrong) => {
      const found = verdict.wrong[wrong];
      if (found.length === 0) return [];
      const more = found.length - mostNamed;
      return [
        `${found.length} ${wrong}:`,
        ...found.slice(0, mostNamed).map((one) => `  delivery ${one}`),
        ...(more > 0 ? [`  and ${more} more`] : []),
      ];
    }),
  ];
}
