/**
 * An emulator with a state file in a separate process, so that a test can kill it.
 * The process sends the URL that the emulator listens at, or the message of the error.
 */
import { createEmulator } from '../../../src/emulator.js';

const [, , stateFile] = process.argv;
try {
  const emulator = createEmulator({ stateFile: stateFile!, throttle: false, handshake: false });
  process.send!((await emulator.listen(0)).url);
} catch (error) {
  process.send!((error as Error).message);
}
// Run until the process is killed or its parent ends.
process.on('disconnect', () => process.exit());
