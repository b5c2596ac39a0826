import type { Oas3Rule, Plugin } from '@redocly/openapi-core';

/**
 * Declares the types of plugin.mjs. That file is JavaScript, because Redocly's command line loads it without compiling
 * it.
 */
export default function house(): Plugin & { rules: { oas3: Record<string, Oas3Rule> } };
