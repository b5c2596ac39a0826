import express from 'express';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

const app = express();
app.all('/kaizala', toNodeListener(receiver));
app.get('/kaizala', (request, response) => response.send('Deliveries of Kaizala arrive here.'));
app.listen(8080);
