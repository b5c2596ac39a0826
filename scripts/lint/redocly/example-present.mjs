import { baseName, mediaTypesOf } from './lib/description.mjs';

/** A variant says its situation, in camelCase, after a full stop. */
const VARIANT = '(\\.[a-z][A-Za-z0-9]*)?';
/** An answer that several operations share is named after its status alone. */
const SHARED_STATUS = /^([345]\d\d|default|[345]XX)$/;

/**
 * Every body has examples, and every example is a file: they feed the pages, the tests and the emulator, which find
 * them by name. The bundler makes one flat list of all of them, so the name says what the example is of.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function examplePresent() {
  return {
    Root: {
      leave(root, ctx) {
        const events = Object.keys(root.webhooks ?? {});
        for (const place of mediaTypesOf(root, ctx)) {
          if (place.mediaType.schema) check(place, namesOf(place, events), ctx);
          else reportNoSchema(place, ctx);
        }
      },
    },
  };
}

/** A body without a schema would pass every rule on what is sent and received. */
function reportNoSchema({ location }, ctx) {
  ctx.report({
    message: 'This body has no schema. Fix: refer to one, or drop the body.',
    location: location.key(),
  });
}

function check({ mediaType, location }, names, ctx) {
  const examples = Object.entries(mediaType.examples ?? {});
  if (examples.length === 0) {
    ctx.report({
      message: `This body has no example. Fix: add "examples" with a reference to a file under spec/examples/, named ${names.hint}.`,
      location: location.key(),
    });
  }
  for (const [key, example] of examples) {
    const at = location.child(['examples', key]);
    const report = (message) => ctx.report({ message, location: at.key() });
    if (typeof example?.$ref !== 'string' || !isExampleFile(example, location, ctx)) {
      report(
        `The example "${key}" is not a file under spec/examples/. Fix: move it to ${key}.yaml there, and refer to it with $ref.`,
      );
      continue;
    }
    const name = baseName(example.$ref);
    if (key !== name)
      report(
        `The example "${key}" is the file "${name}". Fix: use the name of the file as the key.`,
      );
    if (!names.pattern.test(name)) {
      report(
        `The name "${name}" does not say what the example is of. Fix: name the file ${names.hint}.`,
      );
    }
  }
}

function isExampleFile(example, location, ctx) {
  const target = ctx.resolve(example, location.source.absoluteRef).location;
  // A reference that leads nowhere is for no-unresolved-refs.
  return (
    !target || (target.pointer === '#/' && /[\\/]examples[\\/]/.test(target.source.absoluteRef))
  );
}

/** The names that an example of this body may have, as a pattern and in words. */
function namesOf({ of, status }, events) {
  const id = of.operation.operationId ?? of.name;
  if (status !== undefined) {
    const own = `${id}.${status}`;
    return SHARED_STATUS.test(status)
      ? named([own, `error.${status}`], `"${own}" or, where operations share it, "error.${status}"`)
      : named([own], `"${own}"`);
  }
  if (of.kind === 'path') return named([id], `"${id}"`);
  if (of.kind === 'webhook') return named([of.name], `"${of.name}"`);
  return named([...events, 'UnknownEvent', id], 'after the event, or "UnknownEvent"');
}

function named(bases, words) {
  const escaped = bases.map((base) => base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    pattern: new RegExp(`^(${escaped.join('|')})${VARIANT}$`),
    hint: `${words}, with a variant such as ".updated" where there are several`,
  };
}
