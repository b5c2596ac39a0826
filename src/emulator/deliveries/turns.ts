/** The callbacks that were passed in this turn. */
let current: (() => void)[] | undefined;

/**
 * Calls `work` after two turns of the event loop, in the order of calls. All callbacks of one turn share their
 * immediates, because creating an immediate is slow in Node.
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
