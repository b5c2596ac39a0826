import type { Oas3Rule, Plugin } from '@redocly/openapi-core';

/** The types of plugin.mjs, which is JavaScript because Redocly's command line loads it without compiling. */
export default function house(): Plugin & { rules: { oas3: Record<string, Oas3Rule> } };
