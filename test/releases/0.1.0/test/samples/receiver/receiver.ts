import { createReceiver } from 'kaizala-webhooks/receiver';

export const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  on: {
    JobCreated: (event) => console.log(`${event.eventId}: due ${event.data.dueDate}`),
    TextMessageCreated: (event) => console.log(`${event.eventId}: ${event.data.text}`),
  },
  fallback: (event, { reason }) => console.log(`${event.eventId}: ${event.eventType}, ${reason}`),
});
