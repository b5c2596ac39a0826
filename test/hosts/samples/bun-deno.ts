import { receiver } from './receiver.ts';

export default receiver;
