/** The handler timeout and the lease of a claim, in ms. Short, so that many of them expire during a run. */
export const handlerTimeout = 1000;
export const lease = 3000;
