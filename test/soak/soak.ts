/**
 * `npm run soak [-- --minutes n]`: uses an emulator for a while, and judges whether its memory stays what it is.
 * With `--page`, it delivers as fast as it can instead, and compares how that goes with the page open and without.
 */
import { parseArgs } from 'node:util';
import { run } from '../../scripts/lib/command.js';
import { Failure } from '../../src/common/failure.js';
import { pageCost, shown } from './page-cost.js';
import { runSoak } from './run-soak.js';

/** How much longer than it should a run may take, in ms. */
const grace = 120_000;

await run(async () => {
  const { minutes, page } = optionsOf(process.argv.slice(2));
  const watchdog = setTimeout(
    () => {
      console.error('The run does not end.');
      process.exit(1);
    },
    minutes * 60_000 + grace,
  ).unref();
  console.log(`The emulator is used for ${minutes} min.`);
  if (page) {
    const cost = await pageCost(minutes, (line) => console.log(line));
    clearTimeout(watchdog);
    console.log(`Medians:\n without  ${shown(cost.without)}\n    with  ${shown(cost.with)}`);
    const { rate, cpu, heap, rss } = cost.ratios;
    console.log(
      `With the page open: ${rate.toFixed(3)} of the deliveries/s, ${cpu.toFixed(3)} of the time of each, ${heap.toFixed(3)} of the heap, ${rss.toFixed(3)} of the rss; ${(cost.bytes / 2 ** 20).toFixed(1)} MiB were read.`,
    );
    return;
  }
  const { samples, reasons, calls, attempts, handled } = await runSoak(minutes, (line) =>
    console.log(line),
  );
  clearTimeout(watchdog);
  console.log(
    `${samples.length} samples, ${calls} calls, ${attempts} attempts to deliver, ${handled} handled.`,
  );
  if (reasons.length > 0) throw new Failure(`The soak failed:\n${reasons.join('\n')}`);
  console.log('The soak went well: the heap is stable, and every answer was expected.');
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
  throw new Failure(`--minutes is ${values.minutes}: expected a number from 0.1 to 60.`);
}
