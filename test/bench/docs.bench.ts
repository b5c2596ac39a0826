import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { root } from '../../scripts/lib/project.js';
import { launch } from '../support/chromium.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';
import { painting, searching, type Stage, weighing, weighingSecond } from './docs/browsing.js';
import { building } from './docs/building.js';
import { pages, writePages } from './docs/pages.js';
import { serveFolder } from './docs/serve.js';
import { verifyPage } from './docs/verify.js';
import { coldly } from './docs/visit.js';
import { startWatching, watching } from './docs/watching.js';
import type { OpenSuite, Suite } from './harness/suite.js';

const suite: Suite = {
  title:
    'The documentation in a browser beside the pages that Redoc, Swagger UI and Scalar come with, what is loaded, and how long it takes to make it',
  about: [
    'All pages are of the same bundle of v1; ours has sentences about sources, code samples and links between its pages besides.',
    'Redoc’s is made by `redocly build-docs`, its script from beside it instead of a CDN, and its telemetry off; Swagger UI’s comes with swagger-ui-dist, and Scalar’s is the one in its documentation: of these, only the addresses of the description and the script are others.',
    'One server on loopback serves all of them, compressed by gzip in advance, so that the network costs next to nothing; the browser resolves no name, so that what the pages ask of other hosts fails at once.',
    'A cold visit is one in a new context of the same Chromium, with nothing in its cache; the compiled scripts are not kept either.',
    'The heading is visible in the first frame in which an h1 or h2 with the title of the API is in the viewport, opaque and behind nothing, and not before the first contentful paint. Ours and Redoc’s come with it, and their scripts take over later; how long a page takes to be of use is seen from the search.',
    'Ready for search is when the first result for `LetsMeetResponse` is shown: Ctrl+K from the start on, and again after six frames in which the search did not open; then the word at once. Swagger UI has only a filter for tags.',
    'Before anything is timed, each page was seen to show the heading and every tag.',
    'The site is made by `scripts/docs.ts` as a process in a copy of the project; Redoc’s pages are made one after the other, from bundles that are there.',
    '`npm run docs -- --watch` is told of a change by the file system, and its page is open in the browser.',
  ].join('\n'),
  packages: ['@redocly/cli', 'swagger-ui-dist', '@scalar/api-reference', 'playwright-core', 'tsx'],
  open,
};
export default suite;

async function open(): Promise<OpenSuite> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
  const copies: ProjectCopy[] = [];
  const running: { close(): void | Promise<void> }[] = [
    { close: () => rmSync(folder, { recursive: true, force: true }) },
    { close: () => copies.forEach((copy) => copy.remove()) },
  ];
  const keep = <T extends { close(): void | Promise<void> }>(one: T): T => {
    running.unshift(one);
    return one;
  };
  const close = async () => {
    for (const one of running) await one.close();
  };
  try {
    const descriptions = await bundleDescriptions(new Sources(root));
    await writePages(folder, descriptions);
    const { info, tags = [] } = descriptions.find(({ name }) => name === 'v1')!.document;
    const { url } = keep(await serveFolder(folder));
    const browser = keep(await launch());
    const stage: Stage = { browser, folder, url, heading: info.title };
    const shown = { heading: info.title, tags: tags.map(({ name }) => name) };
    for (const [name, path] of Object.entries(pages))
      await coldly(browser, (page) => verifyPage(page, name, url + path, shown));
    copies.push(copyProject(), copyProject());
    const [built = '', watched = ''] = copies.map(({ path }) => path);
    const comparisons = [
      painting(stage, 'Redoc', ['ours', 'ours, on one page', 'Redoc', 'Swagger UI', 'Scalar'], 1.2),
      painting(stage, 'Scalar', ['ours', 'Scalar'], 0.5),
      searching(stage),
      weighing(stage),
      weighingSecond(stage),
      building(built, folder),
      watching(browser, watched, keep(await startWatching(watched)).url),
    ];
    return { comparisons, close };
  } catch (error) {
    await close();
    throw error;
  }
}
