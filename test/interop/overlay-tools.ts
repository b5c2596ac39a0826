/**
 * Tools that apply OpenAPI overlays to a description. Redocly's tool is missing, because
 * test/spec/redocly/overlay.test.ts tests it.
 */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finished, packageFile, runTool } from './support/programs.js';

export interface OverlayTool {
  name: string;
  /** Applies the overlay to the input, and writes the output file. The input and the overlay are in the same folder. */
  apply: (input: string, overlay: string, output: string) => Promise<Finished>;
  progress: RegExp[];
}

export const overlayTools: readonly OverlayTool[] = [
  {
    name: 'openapi-format',
    apply: (input, overlay, output) =>
      runTool(
        [
          packageFile('openapi-format/bin/cli.js'),
          input,
          '--overlayFile',
          overlay,
          '--no-sort',
          '--output',
          output,
        ],
        dirname(output),
      ),
    progress: [
      /^=+$/,
      /^OpenAPI-Format CLI settings:$/,
      /^- (Input|Output|Overlay) file:/,
      /^✅ +OpenAPI formatted successfully$/,
    ],
  },
  {
    name: 'openapi-overlays-js',
    // Write the output file here, because this tool can only print the result.
    apply: async (input, overlay, output) => {
      const program = packageFile('openapi-overlays-js/index.js');
      const args = [program, '--openapi', input, '--overlay', overlay];
      const finished = await runTool(args, dirname(output));
      writeFileSync(output, finished.stdout);
      return finished.code === 0 ? { ...finished, lines: [] } : finished;
    },
    progress: [],
  },
];
