/** The used parts of packages without types. */
declare module '@usebruno/converters' {
  export function openApiToBruno(document: unknown): Promise<unknown>;
}

declare module 'openapi-snippet' {
  const snippets: {
    getEndpointSnippets(
      document: unknown,
      path: string,
      method: string,
      targets: string[],
    ): { snippets: { content: string }[] };
  };
  export default snippets;
}
