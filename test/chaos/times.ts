/** Short, so that a run has many of each: how long a handler may take, and a claim without renewal lasts, in ms. */
export const handlerTimeout = 1000;
export const lease = 3000;
