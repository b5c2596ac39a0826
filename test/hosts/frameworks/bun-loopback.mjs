/** Bun loads this file before a program. It makes the program listen on a free port of the loopback address. */
const { serve } = Bun;

Bun.serve = (options) => serve({ ...options, port: 0, hostname: '127.0.0.1' });
