/** The default lifetime of a child process, in ms. A child process that runs longer is faulty, so it ends. */
const longest = 10 * 60 * 1000;

/**
 * A process that was started with `startChild` calls this function to respond to the messages of its parent, one after
 * another. The process exits when its parent ends.
 *
 * @param lifetime how long the process may run, in ms
 */
export function respondToParent<Message>(
  respond: (message: Message) => unknown,
  lifetime = longest,
): void {
  if (!process.send) throw new Error('The process has no parent to respond to.');
  process.on('message', (received: Message) => {
    void outcomeOf(() => respond(received)).then((message) => process.send!(message));
  });
  process.on('disconnect', () => process.exit());
  setTimeout(() => process.exit(1), lifetime).unref();
}

async function outcomeOf(work: () => unknown): Promise<{ value: unknown } | { error: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: (error as Error).stack ?? String(error) };
  }
}

/** The CPU time of this process, in µs. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
