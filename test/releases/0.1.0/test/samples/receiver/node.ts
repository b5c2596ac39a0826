import { createServer } from 'node:http';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

createServer(toNodeListener(receiver)).listen(8080);
