// routes/kaizala.ts
import { fromNodeMiddleware } from 'h3';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from '~/receiver';

export default fromNodeMiddleware(toNodeListener(receiver));
