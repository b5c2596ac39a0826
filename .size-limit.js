/** What may weigh how much in a bundle: `npx size-limit`, after a build. Run by test/package/size.test.ts. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

export default [
  {
    name: 'kaizala-webhooks',
    path: 'dist/src/index.js',
    // Everything that it exports. The aim is 9 KB.
    import: '*',
    gzip: true,
    limit: '12 KB',
  },
  {
    name: 'kaizala-webhooks/receiver',
    path: 'dist/src/receiver.js',
    // Everything that it exports, with the validators of all events.
    import: '*',
    gzip: true,
    limit: '14 KB',
    // As it runs at the edge. The settings of our compiler would have the part for Node.
    modifyEsbuildConfig: (config) => ({ ...config, tsconfigRaw: '{}' }),
  },
  {
    name: "import 'kaizala-webhooks/v1/types'",
    path: 'dist/generated/v1/types.js',
    // Uncompressed, because nothing has a length of 20 in gzip.
    brotli: false,
    limit: '0 B',
    // By its name, as in a program. The settings of our compiler would add a "use strict".
    modifyEsbuildConfig: (config) => ({
      ...config,
      entryPoints: [],
      stdin: { contents: "import 'kaizala-webhooks/v1/types'", resolveDir: root },
      logLevel: 'error',
      tsconfigRaw: '{}',
    }),
  },
];
