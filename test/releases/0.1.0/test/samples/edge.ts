import { createReceiver } from 'kaizala-webhooks/receiver';

export default createReceiver({
  token: 'example-callback-token',
  on: { TextMessageCreated: (event) => console.log(event.data.text) },
  fallback: (event, why) => console.log(event.eventType, why.reason),
});
