import { resolve, type Schema } from '../../description/openapi.js';
import type { Context } from './context.js';
import type { AnySchema } from './limits.js';

/** A member of an object. */
export interface Member {
  schema: AnySchema;
  required: boolean;
}

/** The members of an object: its own, and by component those that `allOf` adds. */
export interface Members {
  own: Map<string, Member>;
  inherited: Map<string, Map<string, Member>>;
  /** Required, and described nowhere. */
  undescribed: string[];
}

export function membersOf(schema: Schema, context: Context): Members {
  const parts = schema.allOf ?? [];
  const inline = [schema, ...parts.filter(({ $ref }) => !$ref)];
  const required = new Set(inline.flatMap((part) => part.required ?? []));
  const own = new Map<string, Member>();
  for (const [name, member] of inline.flatMap((part) => Object.entries(part.properties ?? {}))) {
    own.set(name, { schema: member, required: required.has(name) });
  }
  const inherited = new Map<string, Map<string, Member>>();
  const described = new Set(own.keys());
  for (const part of parts) {
    if (!part.$ref) continue;
    const members = allMembers(resolve(context.document, part), context);
    for (const [name, member] of members) {
      if (own.has(name)) members.delete(name);
      else member.required ||= required.has(name);
      described.add(name);
    }
    inherited.set(part.$ref, members);
  }
  return { own, inherited, undescribed: [...required].filter((name) => !described.has(name)) };
}

/** The members of an object as its writer needs them, wherever they are described. */
export function allMembers(schema: Schema, context: Context): Map<string, Member> {
  const { own, inherited } = membersOf(schema, context);
  return new Map([...[...inherited.values()].flatMap((members) => [...members]), ...own]);
}
