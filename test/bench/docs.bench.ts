import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleDescriptions } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { root } from '../../scripts/lib/project.js';
import { launch } from '../support/chromium.js';
import { copyProject } from '../support/project-copy.js';
import { painting, type Stage, weighing, weighingPanel } from './docs/browsing.js';
import { buildingAll, buildingSite, commitOf } from './docs/building.js';
import { judging } from './docs/judging.js';
import {
  contestantNames,
  judgedPages,
  serveContestants,
  textsOfEvent,
} from './docs/contestants.js';
import { bundlesOf, writePages } from './docs/pages.js';
import { verifyPage } from './docs/verify.js';
import { firstSearch, nextSearch } from './docs/searching.js';
import { coldly } from './docs/visit.js';
import { startWatching, watching } from './docs/watching.js';
import type { OpenSuite, Suite } from './harness/suite.js';

const suite: Suite = {
  title:
    'The documentation beside Redoc, Scalar, Starlight and Swagger UI: the page of an event in a browser, its weight, the scores of Lighthouse, and the time that it takes to make the site',
  about: [
    'All pages are of the same bundle of v1. Ours have sentences on sources, code samples and the chapters of the guide besides; Redoc, Scalar and Swagger UI have the whole description on one page.',
    'Redoc’s page is made by `redocly build-docs`, with its script beside it instead of on a CDN, and without telemetry. Swagger UI’s comes with swagger-ui-dist, and Scalar’s is the one in its documentation: only the addresses of the description and of the script are changed. Starlight’s site is made by its plugin `starlight-openapi`: a page for each operation, webhook and tag, without the guide, and with its search.',
    'The page of an event is that of `JobResponse`; one-page contestants are opened at its place. Before anything is measured, the page of each contestant was seen to show the heading, the sentence on when the event happens, each property of `data` and the example.',
    'Each contestant has a server of the same kind on loopback, and all files are compressed by gzip in advance, so that the network costs next to nothing. The browser resolves no name, so that requests to other hosts fail at once.',
    'A cold visit is one in a new context of the same Chromium, with nothing in its cache, and no compiled scripts either.',
    'The heading is visible in the first frame in which it is in the viewport, opaque and behind nothing, and not before the first contentful paint.',
    'The weight counts the bytes over the network, compressed and with the headers of the responses, of the page and of everything that it loads, the icon included.',
    'A search is for `JobResponse` first, then for `SurveyCreated`. Its input is inserted at once, so that there is one keystroke, and the result is the page of that event. Redoc, Scalar and Starlight name it by its summary, and ours by its name on the wire. Swagger UI has no search.',
    'Lighthouse judges with its own settings for a phone (simulated throttling), each time in a new Chromium. Redoc and Scalar lose points there for requests to other hosts that fail.',
    'The site is made by `scripts/docs.ts` as a process in a copy of the project. The others are processes, too: `redocly build-docs` once for each bundle, and `astro build` once, with empty caches. Their bundles are there before.',
    'With `BENCH_BEFORE=<folder>`, a clone of the project at an earlier commit with its packages, the whole build is compared with the one there. Both begin without `generated/` and `dist/`.',
    '`npm run docs -- --watch` is told of a change by the file system, and its page is open in the browser.',
  ].join('\n'),
  packages: [
    '@redocly/cli',
    '@scalar/api-reference',
    '@astrojs/starlight',
    'starlight-openapi',
    'astro',
    'swagger-ui-dist',
    'lighthouse',
    'playwright-core',
    'tsx',
  ],
  open,
};
export default suite;

async function open(): Promise<OpenSuite> {
  const before = process.env['BENCH_BEFORE'];
  const commit = before && commitOf(before);
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
  const running: { close(): void | Promise<void> }[] = [];
  const keep = <T extends { close(): void | Promise<void> }>(one: T): T => {
    running.unshift(one);
    return one;
  };
  const close = async () => {
    for (const one of running) await one.close();
  };
  const copy = (project?: string): string => {
    const { path, remove } = copyProject(project);
    keep({ close: remove });
    return path;
  };
  keep({ close: () => rmSync(folder, { recursive: true, force: true }) });
  try {
    const descriptions = await bundleDescriptions(new Sources(root));
    const { document } = descriptions.find(({ name }) => name === 'v1')!;
    const pages = join(folder, 'pages');
    await writePages(pages, descriptions);
    const { sites, targets, close: stop } = await serveContestants(pages, document);
    keep({ close: stop });
    const stage: Stage = { browser: keep(await launch()), targets };
    for (const name of contestantNames)
      await coldly(stage.browser, (page) =>
        verifyPage(page, name, targets[name].event, textsOfEvent(document)),
      );
    const others = new Map(
      contestantNames
        .filter((name) => name !== 'ours')
        .map((name) => [name, targets[name].event.url]),
    );
    const built = copy();
    const watched = copy();
    const comparisons = [
      painting(stage, 'event', 'A cold visit to the page of an event'),
      painting(stage, 'overview', 'A cold visit to the introduction of v1'),
      weighing(stage),
      weighingPanel(stage),
      firstSearch(stage),
      nextSearch(stage),
      judging(judgedPages(sites.ours), others),
      buildingSite(built, join(folder, 'built'), bundlesOf(descriptions)),
      ...(before && commit ? [buildingAll(built, copy(before), commit)] : []),
      watching(stage.browser, watched, keep(await startWatching(watched)).url),
    ];
    return { comparisons, close };
  } catch (error) {
    await close();
    throw error;
  }
}
