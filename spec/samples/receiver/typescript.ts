import { createServer } from 'node:http';
import { createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';

const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  on: {
    JobCreated: ({ eventType }) => console.log(eventType),
    TextMessageCreated: ({ eventType }) => console.log(eventType),
  },
  fallback: ({ eventType }) => console.log(eventType),
});

const port = Number(process.env.PORT ?? 8080);
createServer(toNodeListener(receiver)).listen(port, '127.0.0.1');
