import express from 'express';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const app = express();
app.all('/kaizala', toNodeListener(receiver));
app.listen(8080);
