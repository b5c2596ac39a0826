const minute = 60_000;

/**
 * The time between the attempts, in ms. Documented are six retries, exponentially, within two days (reference,
 * 2018-08); these intervals are assumed, and make 47 h 15 min.
 */
export const retryDelays = [45, 90, 180, 360, 720, 1440].map((minutes) => minutes * minute);
