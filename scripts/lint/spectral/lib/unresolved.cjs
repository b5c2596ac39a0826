/**
 * A resolver that follows no reference: the house rules judge each file by itself, and Redocly reports references that
 * lead nowhere. Spectral's own would read the guide, which is Markdown, as YAML. CommonJS, because its command line
 * loads resolvers with `require`.
 */
module.exports = {
  uriCache: {},
  resolve: async (result) => ({ result, errors: [], graph: null }),
};
