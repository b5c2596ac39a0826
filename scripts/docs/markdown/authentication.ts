import { Failure } from '../../../src/common/failure.js';
import type { Operation } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { describedBlocks } from './described.js';
import type { Section } from './section.js';

/** Returns a section for each security scheme. The section says which part of a request contains the secret. */
export function authenticationSections(context: Context): Section[] {
  const { document, words } = context;
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return schemes.map(([name, scheme]) => {
    if (scheme.type !== 'apiKey') {
      throw new Failure(
        `The security scheme ${name} has the type ${scheme.type}, but the reference supports only apiKey. Fix: support the type in scripts/docs/markdown/authentication.ts, or use apiKey.`,
      );
    }
    const location = words.in[scheme.in] ?? scheme.in;
    return {
      title: code(name),
      anchor: anchorOf(name),
      blocks: [words.apiKey(location, code(scheme.name)), ...describedBlocks(scheme, context)],
    };
  });
}

/**
 * Returns the credentials that an operation needs. `security` lists alternatives; a request must satisfy all schemes of
 * one alternative.
 */
export function authenticationOf(
  { security }: Operation,
  { document, words, link }: Context,
): string {
  const sets = (security ?? document.security ?? []).map((set) => {
    const links = Object.keys(set).map((name) => `[${code(name)}](${link(anchorOf(name))})`);
    const last = links.pop() ?? words.none;
    return links.length > 0 ? `${links.join(', ')} ${words.and} ${last}` : last;
  });
  return sets.join(`; ${words.or} `) || words.none;
}

function anchorOf(scheme: string): string {
  return `security-${scheme}`;
}
