// app/kaizala/route.ts
import { receiver } from './receiver';

export const GET = receiver.fetch;
export const POST = receiver.fetch;
