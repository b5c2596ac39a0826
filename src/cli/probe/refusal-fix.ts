const tokenFix = 'Set KAIZALA_CALLBACK_TOKEN to the token that the receiver expects.';

const urlFix = 'Probe the URL that accepts deliveries by POST.';

/** Returns the fix for a receiver that responds to an ordinary event of every type with the same status. */
export function refusalFix(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return tokenFix;
    case 405:
      return urlFix;
    case 404:
      return `${urlFix} If this is the URL, the receiver may refuse the token. ${tokenFix}`;
    default:
      // A receiver may respond to a wrong token with 400, or fail with 500.
      return `The receiver may refuse the token. ${tokenFix}`;
  }
}
