/** The receiver of the sample in an HTTP server, in a separate process. processes.ts starts it. */
import { createServer } from 'node:http';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { receiver } from '../samples/bullmq-receiver.js';
import { tell } from './messages.js';

tell({ port: await listenOnLoopback(createServer(toNodeListener(receiver))) });
// Exit when the connection to the test runner closes, so that this process does not outlive the tests.
process.on('disconnect', () => process.exit());
