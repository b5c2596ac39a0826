/** Loaded before a program: whatever port it listens on becomes a free one of the loopback address. */
const { serve } = Bun;

Bun.serve = (options) => serve({ ...options, port: 0, hostname: '127.0.0.1' });
