/**
 * `npm run chaos [-- --deliveries n] [--minutes n]`: checks that the receiver loses no delivery when its processes and its
 * Redis are killed.
 */
import { parseArgs } from 'node:util';
import { interrupted, run } from '../../scripts/lib/command.js';
import { Failure } from '../../src/common/failure.js';
import { failures, summary } from './report.js';
import { runChaos } from './run-chaos.js';

/**
 * The time that a run may take in addition to `--minutes`, in ms. The run needs it, because the last deliveries are
 * repeated for a while.
 */
const grace = 300_000;

await run(async () => {
  const { deliveries, minutes } = optionsOf(process.argv.slice(2));
  const watchdog = setTimeout(
    () => {
      console.error(
        `The run has not ended after ${minutes} min and ${grace / 60_000} min of extra time.`,
      );
      process.exit(1);
    },
    minutes * 60_000 + grace,
  ).unref();
  // On Ctrl-C, exit: the exit also ends Redis and the workers, and removes their files.
  void interrupted().then(() => process.exit(130));
  console.log(
    `${deliveries.toLocaleString('en')} deliveries go to four processes, for at most ${minutes} min.`,
  );
  const outcome = await runChaos({
    deliveries,
    minutes,
    report: (line) => console.log(line),
  });
  clearTimeout(watchdog);
  console.log(`\n${summary(outcome)}\n`);
  if (outcome.isCut)
    console.log(
      `The run ended after ${minutes} min, before all deliveries were begun. Fix: increase --minutes.`,
    );
  const reasons = failures(outcome);
  if (reasons.length > 0) throw new Failure(`The run failed:\n${reasons.join('\n')}`);
  console.log(
    'The run succeeded: no delivery was lost, and each repeated run of a handler has a reason.',
  );
});

/** @throws Failure */
function optionsOf(args: string[]): { deliveries: number; minutes: number } {
  const { values } = parseArgs({
    args,
    options: {
      deliveries: { type: 'string', default: '1000000' },
      minutes: { type: 'string', default: '30' },
    },
  });
  return {
    deliveries: Math.round(numberBetween('deliveries', values.deliveries, 100, 10_000_000)),
    minutes: numberBetween('minutes', values.minutes, 0.1, 240),
  };
}

/** @throws Failure */
function numberBetween(option: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (number >= least && number <= most) return number;
  throw new Failure(
    `--${option} is ${value}: expected a number from ${least} to ${most}. Fix: choose a number in this range.`,
  );
}
