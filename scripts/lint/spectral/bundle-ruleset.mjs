/**
 * Spectral's standard rules, all of them, for the bundles. A module and no YAML, so that nothing has to be compiled
 * before it runs; `npx spectral lint --ruleset scripts/lint/spectral/bundle-ruleset.mjs generated/v1/openapi.yaml` reads it too.
 */
import { oas } from '@stoplight/spectral-rulesets';

export default {
  extends: [[oas, 'all']],
  rules: {
    // Wants a name, a URL and an address of electronic mail. The service is retired and the project has no support
    // desk: the contact names the project, and a made-up address would promise an answer.
    'contact-properties': 'off',
  },
};
