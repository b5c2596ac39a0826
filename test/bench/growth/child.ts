/** Builds the project in the folder that the argument names. The last printed line is the cost. */
import { build } from '../../../scripts/pipeline.js';

const start = performance.now();
await build(process.argv[2]!);
const time = (performance.now() - start) / 1000;
// CPU time is in µs and of all threads; maxRSS is in KiB on every platform.
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const values = { time, 'CPU time': (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
console.log(JSON.stringify(values));
