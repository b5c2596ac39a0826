/** The work that has been given in this turn. */
let current: (() => void)[] | undefined;

/**
 * Does some work after two turns of the event loop, in the order of calls. What is given within one turn shares its
 * immediates, because Node makes each of them slowly.
 */
export function afterTwoTurns(work: () => void): void {
  if (current) {
    current.push(work);
    return;
  }
  const all = (current = [work]);
  setImmediate(() => {
    current = undefined;
    setImmediate(() => {
      for (const one of all) one();
    });
  });
}
