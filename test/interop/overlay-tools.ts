/** Tools that apply overlays, in addition to Redocly's tool, which test/spec/redocly/overlay.test.ts covers. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finished, packageFile, runTool } from './support/programs.js';

export interface OverlayTool {
  name: string;
  /** Writes the output file. The input and the overlay are in the same folder. */
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
    // The tool prints the result, and has no option for an output file.
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
