/**
 * `npm run soak [-- --minutes n]`: uses an emulator for a while, and checks that its memory does not grow.
 * With `--page`, makes deliveries as fast as possible instead, and compares the cost with and without an open page.
 */
import { parseArgs } from 'node:util';
import { run } from '../../scripts/lib/command.js';
import { Failure } from '../../src/common/failure.js';
import { pageCost, shown } from './page-cost.js';
import { runSoak } from './run-soak.js';

/** The time that a run may take in addition to `--minutes`, in ms. */
const grace = 120_000;

await run(async () => {
  const { minutes, page } = optionsOf(process.argv.slice(2));
  const watchdog = setTimeout(
    () => {
      console.error(
        `The run has not ended after ${minutes} min and ${grace / 60_000} min of extra time.`,
      );
      process.exit(1);
    },
    minutes * 60_000 + grace,
  ).unref();
  console.log(`The run uses an emulator for ${minutes} min.`);
  if (page) {
    const cost = await pageCost(minutes, (line) => console.log(line));
    clearTimeout(watchdog);
    console.log(`Medians:\n without  ${shown(cost.without)}\n    with  ${shown(cost.with)}`);
    const { rate, cpu, heap, rss } = cost.ratios;
    console.log(
      `With the page open: ${rate.toFixed(3)} × the deliveries/s, ${cpu.toFixed(3)} × the CPU time per delivery, ${heap.toFixed(3)} × the heap, ${rss.toFixed(3)} × the rss; the page read ${(cost.bytes / 2 ** 20).toFixed(1)} MiB.`,
    );
    return;
  }
  const { samples, reasons, calls, attempts, handled } = await runSoak(minutes, (line) =>
    console.log(line),
  );
  clearTimeout(watchdog);
  console.log(
    `${samples.length} samples, ${calls} calls, ${attempts} delivery attempts, ${handled} handled.`,
  );
  if (reasons.length > 0) throw new Failure(`The soak failed:\n${reasons.join('\n')}`);
  console.log('The soak succeeded: the heap is stable, and every response was as expected.');
});

/** @throws Failure */
function optionsOf(args: string[]): { minutes: number; page: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '10' },
      page: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes);
  if (minutes >= 0.1 && minutes <= 60) return { minutes, page: values.page };
  throw new Failure(
    `--minutes is ${values.minutes}: expected a number from 0.1 to 60. Fix: choose a number in this range.`,
  );
}
