/**
 * Replaces a piece of Redoc's bundle, which has no option for what is changed there.
 *
 * @throws when it is not there as often as it was, as the next version of Redoc may do it in another way
 */
export function replaceInRedoc(
  bundle: string,
  [piece, replacement]: [piece: string, replacement: string],
  { times = 1, lookAt }: { times?: number; lookAt: string },
): string {
  const parts = bundle.split(piece);
  if (parts.length - 1 !== times) {
    throw new Error(
      `Redoc's bundle has ${piece} ${parts.length - 1} times instead of ${times}: see ${lookAt}.`,
    );
  }
  return parts.join(replacement);
}
