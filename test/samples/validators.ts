import { readFileSync } from 'node:fs';
import { validateDelivery } from 'kaizala-webhooks/v1/validators';

const body: unknown = JSON.parse(readFileSync('payload.json', 'utf8'));
if (validateDelivery(body)) console.log('valid:', body.eventType);
for (const { pointer, message } of validateDelivery.issues(body)) console.log(pointer, message);
