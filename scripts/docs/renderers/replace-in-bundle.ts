/** What is to be found in the bundle of a renderer. */
export interface Expected {
  /** Whose bundle it is. */
  of: 'Redoc' | 'Scalar';
  /** How often it is there; once by default. */
  times?: number;
  /** What somebody should look at when it is not. */
  lookAt: string;
}

/**
 * Replaces a piece of a renderer's bundle, where there is no option for what is changed there.
 *
 * @throws when it is not there as often as it was, as the next version may do it in another way
 */
export function replaceInBundle(
  bundle: string,
  [piece, replacement]: [piece: string, replacement: string],
  { of, times = 1, lookAt }: Expected,
): string {
  const parts = bundle.split(piece);
  if (parts.length - 1 !== times) {
    throw new Error(
      `${of}'s bundle has ${piece} ${parts.length - 1} times instead of ${times}: see ${lookAt}.`,
    );
  }
  return parts.join(replacement);
}
