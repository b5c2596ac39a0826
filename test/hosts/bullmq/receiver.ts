/** The sample's receiver behind HTTP, in a separate process. Started by processes.ts. */
import { createServer } from 'node:http';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { receiver } from '../samples/bullmq-receiver.js';
import { tell } from './messages.js';

tell({ port: await listenOnLoopback(createServer(toNodeListener(receiver))) });
// Exit if the test runner ends early.
process.on('disconnect', () => process.exit());
