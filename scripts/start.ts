/**
 * `npm start [-- --port 8080 --emulator-port 4010]`: serves the documentation and the emulator on this machine, and
 * builds the documentation before if it has to.
 */
import { join } from 'node:path';
import { processTerminal } from '../src/cli/output/terminal.js';
import { credentialsFrom } from '../src/cli/service/credentials.js';
import { serveDocs } from './docs/serve.js';
import { filesIn } from './docs/served-files.js';
import { docsAreStale } from './docs/stale.js';
import { run } from './lib/command.js';
import { listening, portsFrom } from './lib/port.js';
import { root } from './lib/project.js';

await run(async () => {
  const { port, emulatorPort } = portsFrom(process.argv.slice(2));
  // Before the build, which takes a while.
  credentialsFrom(process.env);
  if (docsAreStale(root)) {
    // Loaded only now: the linters and generators behind it take longer than everything else here.
    const { build } = await import('./pipeline.js');
    await build(root);
  }
  // After the build, which may have made other validators.
  const { startEmulator } = await import('../src/cli/service/start-emulator.js');
  const terminal = processTerminal();
  const ended = terminal.interrupted();
  const docs = await listening(
    serveDocs(filesIn(join(root, 'generated/docs')), port),
    port,
    'npm start -- --port 0',
  );
  try {
    const emulator = await listening(
      startEmulator(emulatorPort, {}, terminal),
      emulatorPort,
      'npm start -- --emulator-port 0',
    );
    console.log(
      `\nThe documentation: ${docs.url}\nThe emulator: ${emulator.url}\nCtrl-C ends both.`,
    );
    await ended;
    await emulator.close();
  } finally {
    docs.close();
  }
});
