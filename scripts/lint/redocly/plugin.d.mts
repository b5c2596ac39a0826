import type { Oas3Rule, Plugin } from '@redocly/openapi-core';

/** The types of plugin.mjs, which Redocly's command line loads as it stands. */
export default function house(): Plugin & { rules: { oas3: Record<string, Oas3Rule> } };
