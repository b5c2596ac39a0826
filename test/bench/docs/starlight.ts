/** The site that Starlight and its plugin `starlight-openapi` make from bundles: a page for each operation, webhook and tag. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchFolder, packageFile, runNode } from '../harness/process.js';

/**
 * Writes an Astro project into a new folder, which is removed when the process ends.
 *
 * It is beside the packages: of a file that shares no folder with the project, Astro thinks that it is in the project.
 *
 * @param bundles the JSON of each, by its place on the site: `v1`, `de/v1`
 * @returns the folder
 */
export function writeStarlight(bundles: ReadonlyMap<string, string>): string {
  const project = mkdtempSync(join(benchFolder, '.starlight-'));
  process.once('exit', () => rmSync(project, { recursive: true, force: true }));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  const schemas = [...bundles.keys()].map((base) => ({ base, schema: `./bundles/${base}.json` }));
  for (const [base, json] of bundles) put(`bundles/${base}.json`, json);
  put('package.json', '{ "private": true, "type": "module" }\n');
  put(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import starlightOpenAPI, { openAPISidebarGroups } from 'starlight-openapi';

export default defineConfig({
  // The packages are not the place for it.
  cacheDir: './cache',
  vite: { cacheDir: './cache/vite' },
  outDir: './site',
  // There are no images, so nothing has to be installed that changes them.
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title: 'Kaizala webhooks',
      locales: { root: { label: 'English', lang: 'en' }, de: { label: 'Deutsch', lang: 'de' } },
      plugins: [starlightOpenAPI(${JSON.stringify(schemas)})],
      sidebar: [...openAPISidebarGroups],
    }),
  ],
});
`,
  );
  put(
    'src/content.config.ts',
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  // Its template has one, too, and without it each page would log an error.
  put('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n');
  put('src/content/docs/index.md', '---\ntitle: Kaizala webhooks\n---\n');
  return project;
}

/**
 * Builds the site into `site/` as a process, with nothing in the caches of Astro and Vite.
 *
 * @returns the seconds that it took
 */
export async function buildStarlight(project: string): Promise<number> {
  for (const made of ['cache', 'site', '.astro'])
    rmSync(join(project, made), { recursive: true, force: true });
  const command = [packageFile('astro/astro.js'), 'build'];
  const { seconds, output } = await runNode(command, project, { ASTRO_TELEMETRY_DISABLED: '1' });
  // A tool that writes nothing, or elsewhere, would look fast.
  if (!existsSync(join(project, 'site/v1/webhooks/receivejobresponse/index.html')))
    throw new Error(`Starlight did not write the page of JobResponse. It printed:\n${output}`);
  return seconds;
}
