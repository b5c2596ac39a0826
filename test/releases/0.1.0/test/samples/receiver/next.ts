// app/kaizala/route.ts
import { receiver } from './receiver.js';

export const GET = receiver.fetch;
export const POST = receiver.fetch;
