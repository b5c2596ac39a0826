/**
 * Reads one source file as the part of an OpenAPI description that its folder says it is, and lists the objects in it:
 * a linter that sees a file without the description around it cannot tell a schema from a header by the content.
 * Workflows (Arazzo) say themselves what they are.
 */

import { lists, maps, methods, single } from '../../../description/keywords.mjs';

const NO_PARTS = [];

/** @param {string} type */
const list = (type) => ({ each: type });
const map = list;

const SCHEMA = {
  ...Object.fromEntries(maps.map((key) => [key, map('Schema')])),
  ...Object.fromEntries(lists.map((key) => [key, list('Schema')])),
  ...Object.fromEntries(single.map((key) => [key, 'Schema'])),
};
const PARAMETER = { schema: 'Schema', content: map('MediaType'), examples: map('Example') };

/** Which objects each kind of object holds; a kind that is not listed holds none. */
const KINDS = {
  Root: {
    info: 'Info',
    servers: list('Server'),
    tags: list('Tag'),
    paths: map('PathItem'),
    webhooks: map('PathItem'),
    components: 'Components',
  },
  Arazzo: { info: 'Info', sourceDescriptions: list('Source'), workflows: list('Workflow') },
  Workflow: { inputs: 'Schema', steps: list('Step') },
  Info: { contact: 'Contact', license: 'License' },
  Server: { variables: map('ServerVariable') },
  Components: {
    schemas: map('Schema'),
    responses: map('Response'),
    parameters: map('Parameter'),
    examples: map('Example'),
    requestBodies: map('RequestBody'),
    headers: map('Header'),
    securitySchemes: map('SecurityScheme'),
    callbacks: map('Callback'),
    pathItems: map('PathItem'),
  },
  PathItem: {
    ...Object.fromEntries(methods.map((method) => [method, 'Operation'])),
    parameters: list('Parameter'),
    servers: list('Server'),
  },
  Operation: {
    parameters: list('Parameter'),
    requestBody: 'RequestBody',
    responses: map('Response'),
    callbacks: map('Callback'),
    servers: list('Server'),
  },
  Callback: map('PathItem'),
  Parameter: PARAMETER,
  Header: PARAMETER,
  RequestBody: { content: map('MediaType') },
  Response: { headers: map('Header'), content: map('MediaType') },
  MediaType: { schema: 'Schema', examples: map('Example') },
  Schema: { ...SCHEMA, discriminator: 'Discriminator' },
};

const COMPONENT_FOLDERS = Object.fromEntries(
  Object.entries(KINDS.Components).map(([folder, { each }]) => [folder, each]),
);

/**
 * @typedef {object} Part
 * @property {string} kind the kind of object, such as `Operation`
 * @property {Record<string, unknown>} value
 * @property {(string | number)[]} path where it stands in its file
 * @property {string} [member] the key under which its parent holds it, such as `properties`
 * @property {boolean} received whether it belongs to what Kaizala calls: webhooks and callbacks
 */

/**
 * The folder and the base name that say what a file is.
 *
 * @param {string | null} source
 */
export function fileOf(source) {
  const segments = (source ?? '').replaceAll('\\', '/').split('/');
  const base = (segments.pop() ?? '').replace(/\.ya?ml$/, '');
  const components = segments.lastIndexOf('components');
  const folder = components >= 0 ? segments[components + 1] : segments.at(-1);
  return {
    base,
    isComponent: components >= 0 && folder !== undefined,
    folder: folder ?? '',
    inner: segments.at(-1) ?? '',
  };
}

/** @type {WeakMap<object, Part[]>} */
const known = new WeakMap();

/**
 * Every object of the file, parents first.
 *
 * @param {{ data: unknown, source: string | null }} document
 * @returns {Part[]}
 */
export function partsOf({ data, source }) {
  if (!isContainer(data)) return NO_PARTS;
  let parts = known.get(data);
  if (!parts) {
    parts = [];
    const kind = kindOf(data, source);
    const { folder } = fileOf(source);
    if (kind)
      collect(parts, {
        kind,
        value: data,
        path: [],
        received: folder === 'webhooks' || folder === 'callbacks',
      });
    known.set(data, parts);
  }
  return parts;
}

function kindOf(data, source) {
  if (isGuide(source)) return 'Guide';
  if ('openapi' in data) return 'Root';
  if ('arazzo' in data) return 'Arazzo';
  const { folder, isComponent, base } = fileOf(source);
  // An overlay beside the components is a document of another format.
  if (base.endsWith('.overlay')) return undefined;
  if (isComponent) return COMPONENT_FOLDERS[folder];
  if (folder === 'paths' || folder === 'webhooks') return 'PathItem';
  return (source ?? '').includes('/examples/') ? 'Example' : undefined;
}

/** The description of an API lies beside it, in Markdown; scripts/lint/guide.ts reads it. */
function isGuide(source) {
  return (source ?? '').endsWith('.md');
}

/** @param {Part[]} parts @param {Part} part */
function collect(parts, part) {
  parts.push(part);
  const shape = KINDS[part.kind] ?? {};
  const enter = (kind, value, path, member) => {
    if (!isContainer(value)) return;
    const received = part.received || member === 'webhooks' || kind === 'Callback';
    collect(parts, { kind, value, path, member, received });
  };
  const enterEach = (kind, values, path, member) => {
    if (!isContainer(values)) return;
    for (const [key, value] of Object.entries(values)) {
      if (!key.startsWith('x-') || member === 'headers' || member === 'properties') {
        enter(kind, value, [...path, Array.isArray(values) ? Number(key) : key], member);
      }
    }
  };
  if (typeof shape.each === 'string') return enterEach(shape.each, part.value, part.path, 'each');
  for (const [member, inside] of Object.entries(shape)) {
    const value = part.value[member];
    if (typeof inside === 'string') enter(inside, value, [...part.path, member], member);
    else enterEach(inside.each, value, [...part.path, member], member);
  }
}

/** @returns {value is Record<string, unknown>} */
function isContainer(value) {
  return typeof value === 'object' && value !== null;
}
