/**
 * An emulator with a state file in a separate process, so that a test can kill it.
 * The process sends one message to the test: the URL of the emulator, or the message of the error.
 */
import { createEmulator } from '../../../src/emulator.js';

const [, , stateFile] = process.argv;
try {
  const emulator = createEmulator({ stateFile: stateFile!, throttle: false, handshake: false });
  process.send!((await emulator.listen(0)).url);
} catch (error) {
  process.send!((error as Error).message);
}
// Run until the test kills this process, or until the parent process ends.
process.on('disconnect', () => process.exit());
