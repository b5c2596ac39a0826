/**
 * `npm start [-- --port 8080 --emulator-port 4010 --receiver-port 4011]`: serves the documentation on this machine, with
 * the emulator and the receiver that its pages use for "Try it". If the documentation is missing or out of date, the
 * command builds it first.
 */
import { join } from 'node:path';
import { processTerminal } from '../src/cli/output/terminal.js';
import { callbackTokenFrom, credentialsFrom } from '../src/cli/service/credentials.js';
import { type LocalServices, localServices, serveDocs } from './docs/serve.js';
import { filesIn } from './docs/served-files.js';
import { docsAreStale } from './docs/stale.js';
import { run } from './lib/command.js';
import { listening, portsFrom } from './lib/port.js';
import { root } from './lib/project.js';

await run(async () => {
  const { port, emulatorPort, receiverPort } = portsFrom(process.argv.slice(2));
  // Check the credentials before the build, which takes a while.
  credentialsFrom(process.env);
  const callbackToken = callbackTokenFrom(process.env);
  if (docsAreStale(root)) {
    // Import the build only if it is needed, because loading the linters and generators takes longer than everything
    // else that this command does.
    const { build } = await import('./pipeline.js');
    await build(root);
  }
  // Import these modules only after the build, because they import the generated validators, and the build may have
  // written new ones.
  const { startEmulator } = await import('../src/cli/service/start-emulator.js');
  const { startReceiver } = await import('../src/cli/service/start-receiver.js');
  const terminal = processTerminal();
  const ended = terminal.interrupted();
  const closing: (() => unknown)[] = [];
  let services: LocalServices | undefined;
  try {
    const docs = await listening(
      serveDocs(
        filesIn(join(root, 'generated/docs')),
        port,
        localServices(() => services),
      ),
      port,
      'npm start -- --port 0',
    );
    closing.push(docs.close);
    const receiver = await listening(
      startReceiver(receiverPort, callbackToken, {}, terminal),
      receiverPort,
      'npm start -- --receiver-port 0',
    );
    closing.push(receiver.close);
    // The pages of the documentation trigger events in the emulator. The emulator allows that only for the origins in
    // `allowOrigins`.
    const { origin } = new URL(docs.url);
    const allowOrigins = [origin, origin.replace('127.0.0.1', 'localhost')];
    const emulator = await listening(
      startEmulator(emulatorPort, { allowOrigins }, terminal),
      emulatorPort,
      'npm start -- --emulator-port 0',
    );
    closing.push(emulator.close);
    services = { emulator: emulator.url, receiver: receiver.url };
    console.log(
      `\nThe documentation: ${docs.url}\nThe emulator: ${emulator.url}\nThe page of the emulator: ${emulator.url}/_emulator/\nThe receiver: ${receiver.url}\nPress Ctrl-C to stop all three.`,
    );
    await ended;
  } finally {
    for (const close of closing.toReversed()) await close();
  }
});
