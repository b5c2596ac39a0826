import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ExitCode, Failure } from '../../common/failure.js';
import { portProblem } from '../../common/port.js';
import { root } from '../output/about.js';
import type { Terminal } from '../output/terminal.js';
import { serveDocs } from '../serve-docs.js';

/** `kaizala-webhooks docs` */
export async function docs(
  { port }: { port: number },
  terminal: Terminal,
  project = root,
): Promise<ExitCode> {
  const folder = join(project, 'generated/docs');
  if (!existsSync(join(folder, 'index.html')))
    throw new Failure(
      'There is no documentation here: it is made by npm run build in a clone, and an installed package has none.',
    );
  const interrupted = terminal.interrupted();
  const { url, close } = await serve(folder, port);
  terminal.print('The documentation: ', ['bold', url]);
  terminal.print('Ctrl-C ends it.');
  await interrupted;
  close();
  return 0;
}

async function serve(folder: string, port: number) {
  try {
    return await serveDocs(folder, port);
  } catch (error) {
    const problem = portProblem(error, port, '--port 0');
    throw problem ? new Failure(problem) : error;
  }
}
