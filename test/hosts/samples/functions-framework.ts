import { http } from '@google-cloud/functions-framework';
import { toNodeListener } from 'kaizala-webhooks/receiver';
import { receiver } from './receiver.js';

http('kaizala', toNodeListener(receiver));
