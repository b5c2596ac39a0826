/**
 * An emulator with a state file in a process of its own, which can be killed. It sends the URL that it listens at, or
 * the message of the error.
 */
import { createEmulator } from '../../../src/emulator.js';

const [, , stateFile] = process.argv;
try {
  const emulator = createEmulator({ stateFile: stateFile!, throttle: false, handshake: false });
  process.send!((await emulator.listen(0)).url);
} catch (error) {
  process.send!((error as Error).message);
}
// Until it is killed, or its parent ends.
process.on('disconnect', () => process.exit());
