/**
 * The times of the service, which the emulator keeps and the documentation draws, in ms. Texts name them, too:
 * test/repository/service-times.test.ts compares.
 */

const minute = 60_000;

/** How long a receiver may take to respond to the handshake (callback validation page, 2018-05). */
export const handshakeTimeout = 5000;

/** How long a receiver may take to respond to a delivery; assumed, as nothing is documented. */
export const deliveryTimeout = 10_000;

/** The longest time that the emulator can be told to wait instead: ten minutes; our choice. */
export const longestDeliveryTimeout = 600_000;

/**
 * The delay before each retry. Six retries, exponentially, within two days are documented (reference, 2018-08); these
 * delays are assumed.
 */
export const defaultRetryDelays: readonly number[] = [45, 90, 180, 360, 720, 1440].map(
  (minutes) => minutes * minute,
);

/** How long a webhook lives unless its request says otherwise: as in the documented sample, two years. */
export const defaultLife = 63_113_852_000;
