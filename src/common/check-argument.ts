/** What a program asked for makes no sense; over HTTP, that is a 400, where other errors of that type are our own. */
export class ArgumentError extends TypeError {}
