/**
 * The handler timeout of the receiver, and how long a claim lasts without renewal, in ms. Both are short, so that many
 * handlers time out and many claims expire during a run.
 */
export const handlerTimeout = 1000;
export const lease = 3000;
