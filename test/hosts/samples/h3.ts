import { createServer } from 'node:http';
import { createApp, fromNodeMiddleware, toNodeListener as toH3Listener } from 'h3';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const app = createApp();
app.use('/kaizala', fromNodeMiddleware(toNodeListener(receiver)));
createServer(toH3Listener(app)).listen(8080);
