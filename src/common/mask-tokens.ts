/** The beginnings of the tokens and keys of well-known services, and what follows them. */
const token = new RegExp(
  [
    String.raw`\b(gh[opsur]_|github_pat_|glpat-|pypi-|whsec_|shpat_|dop_v1_)[\w-]{6,}`,
    String.raw`\b(npm_|hf_)[A-Za-z0-9]{16,}`,
    String.raw`\b([rsp]k_(?:live|test)_)\w{4,}`,
    String.raw`\b((?:AKIA|ASIA)(?=[A-Z0-9]{6}))[A-Z0-9]+`,
    String.raw`\b(AIza|ya29\.|SG\.)[\w.-]{10,}`,
    String.raw`\b(sk-)[\w-]{16,}`,
    String.raw`\b(xox[a-z]-)\w[\w-]{6,}`,
    String.raw`\b(eyJ)[\w-]{6,}(?:\.[\w-]*)*`,
    String.raw`\b([Bb]earer )[\w.~+/=-]{8,}`,
    String.raw`(hooks\.slack\.com/services/)[^\s"'<>\x60]+`,
    String.raw`(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^\x60]*`,
  ].join('|'),
  'g',
);

/**
 * Masks everything in a text that looks like a token or a key of a well-known service: only its beginning is shown, as
 * in `ghp_…`. A description can have one as a default, an example or a value of a list.
 */
export function maskTokens(text: string): string {
  return text.replace(token, (_, ...groups: unknown[]) => {
    const start = groups.slice(0, -2).find((group) => typeof group === 'string');
    return `${String(start)}…`;
  });
}
