/**
 * The times of the service, in ms. The emulator uses them, and the diagrams of the documentation show them. Texts
 * repeat these times; test/repository/service-times.test.ts compares the texts with this file.
 */

const minute = 60_000;

/** The time that a receiver has to respond to the handshake (callback validation page, 2018-05). */
export const handshakeTimeout = 5000;

/** The time that a receiver has to respond to a delivery. We assume this value, because it is not documented. */
export const deliveryTimeout = 10_000;

/** The maximum delivery timeout that a user can set for the emulator: ten minutes. We chose this value. */
export const longestDeliveryTimeout = 600_000;

/**
 * The delay before each retry. The documentation only says: six retries within two days, with exponential delays
 * (reference, 2018-08). We assume these delays.
 */
export const defaultRetryDelays: readonly number[] = [45, 90, 180, 360, 720, 1440].map(
  (minutes) => minutes * minute,
);

/** The lifetime of a webhook that was created without `validity`: two years, as in the documented sample. */
export const defaultLife = 63_113_852_000;
