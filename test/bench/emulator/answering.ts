/** After that, something has gone wrong, in ms. */
const longest = 10 * 60 * 1000;

/**
 * The child's side of `startChild`: answers one question after the other, and ends with its parent.
 *
 * @param lifetime how long it may last, in ms
 */
export function answerParent<Question>(
  answer: (question: Question) => unknown,
  lifetime = longest,
): void {
  if (!process.send) throw new Error('There is nobody to tell.');
  process.on('message', (question: Question) => {
    void answered(() => answer(question)).then((message) => process.send!(message));
  });
  process.on('disconnect', () => process.exit());
  setTimeout(() => process.exit(1), lifetime).unref();
}

async function answered(work: () => unknown): Promise<{ value: unknown } | { error: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: (error as Error).stack ?? String(error) };
  }
}

/** The time that the processors have worked for this process, in µs. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
