/** The callbacks that were passed to `afterTwoTurns` in the current turn of the event loop. */
let current: (() => void)[] | undefined;

/**
 * Calls `work` after two turns of the event loop. Callbacks run in the order in which they were passed. All callbacks
 * that were passed in the same turn share two `setImmediate` calls, because `setImmediate` is slow.
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
