import { replaceInBundle } from './replace-in-bundle.js';

/**
 * Redoc's credit, drawn here because Redoc fetches it from a host of its own: the name beside the menu, and its
 * initial where the menu is folded. It brings its background, as one file serves the light and the dark theme.
 */
const logos = {
  'https://cdn.redoc.ly/redoc/logo-mini-full.svg': logo('Redocly', 46),
  'https://cdn.redoc.ly/redoc/logo-mini.svg': logo('R', 12),
};

/** @throws when a logo is not named exactly once */
export function withOwnLogos(bundle: string): string {
  return Object.entries(logos).reduce(
    (text, foreignAndOwn) =>
      replaceInBundle(text, foreignAndOwn, { of: 'Redoc', lookAt: 'how it loads its logo now' }),
    bundle,
  );
}

function logo(text: string, width: number): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="12">` +
    `<rect width="100%" height="100%" rx="2" fill="#fff"/>` +
    `<text x="50%" y="9.5" text-anchor="middle" font-family="sans-serif" font-size="10.5" fill="#0044d4">${text}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
