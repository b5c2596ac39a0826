import { baseName, mediaTypesOf } from './lib/description.mjs';

/**
 * Matches the optional last part of an example's name. It distinguishes several examples of the same body. It consists
 * of a full stop and a word in camelCase: `.updated`.
 */
const VARIANT = '(\\.[a-z][A-Za-z0-9]*)?';
/**
 * Matches the statuses of responses that several operations can share. The name of an example for such a response can
 * contain only the status.
 */
const SHARED_STATUS = /^([345]\d\d|default|[345]XX)$/;

/**
 * Checks that every body has examples, and that every example is a file. The pages, the tests and the emulator find
 * examples by their names. The bundle has a single list of all examples. Therefore the name of an example must contain
 * the name of its operation or event.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function examplePresent() {
  return {
    Root: {
      leave(root, ctx) {
        const events = Object.keys(root.webhooks ?? {});
        for (const located of mediaTypesOf(root, ctx)) {
          if (located.mediaType.schema) check(located, namesOf(located, events), ctx);
          else reportNoSchema(located, ctx);
        }
      },
    },
  };
}

/**
 * Reports a body without a schema. The rules sent-is-closed and received-is-open would accept such a body, because they
 * check only schemas.
 */
function reportNoSchema({ location }, ctx) {
  ctx.report({
    message: 'This body has no schema. Fix: add a reference to a schema, or delete the body.',
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
        `The example "${key}" is not a file under spec/examples/. Fix: move it to spec/examples/${key}.yaml, and refer to that file with $ref.`,
      );
      continue;
    }
    const name = baseName(example.$ref);
    if (key !== name)
      report(
        `The example "${key}" is in the file "${name}". Fix: use the name of the file as the key.`,
      );
    if (!names.pattern.test(name)) {
      report(
        `The name "${name}" does not contain the operation or the event. Fix: name the file ${names.hint}.`,
      );
    }
  }
}

function isExampleFile(example, location, ctx) {
  const target = ctx.resolve(example, location.source.absoluteRef).location;
  // If the reference cannot be resolved, accept it here, because Redocly's rule no-unresolved-refs reports it.
  return (
    !target || (target.pointer === '#/' && /[\\/]examples[\\/]/.test(target.source.absoluteRef))
  );
}

/** Returns the allowed names for the examples of a body, as a regular expression and as words for messages. */
function namesOf({ of, status }, events) {
  const id = of.operation.operationId ?? of.name;
  if (status !== undefined) {
    const own = `${id}.${status}`;
    return SHARED_STATUS.test(status)
      ? named([own, `error.${status}`], `"${own}" or, if operations share it, "error.${status}"`)
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
    hint: `${words}, with a variant such as ".updated" if there are several`,
  };
}
