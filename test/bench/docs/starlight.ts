/**
 * Generates a site with Starlight and its plugin `starlight-openapi`. It has a page for each operation, webhook and
 * tag.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchFolder, packageFile, runNode } from '../harness/process.js';

/**
 * Writes a project of Astro, on which Starlight is based, into a new folder. The folder is removed when the process
 * ends.
 *
 * The folder must be next to `node_modules/`. If the files in `node_modules/` and the project had no parent folder in
 * common, Astro would treat these files as files of the project.
 *
 * @param bundles the JSON of each bundle; the key is its path on the site: `v1`, `de/v1`
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
  // By default, the cache would be in node_modules/.
  cacheDir: './cache',
  vite: { cacheDir: './cache/vite' },
  outDir: './site',
  // The site has no images, so no package for images must be installed.
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
  // Write an icon, because each page would log an error without one. The template of Starlight also has an icon.
  put('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n');
  put('src/content/docs/index.md', '---\ntitle: Kaizala webhooks\n---\n');
  return project;
}

/**
 * Builds the site into `site/`, in a separate process. Removes the caches of Astro and Vite first.
 *
 * @returns the duration in seconds
 */
export async function buildStarlight(project: string): Promise<number> {
  for (const made of ['cache', 'site', '.astro'])
    rmSync(join(project, made), { recursive: true, force: true });
  const command = [packageFile('astro/astro.js'), 'build'];
  const { seconds, output } = await runNode(command, project, { ASTRO_TELEMETRY_DISABLED: '1' });
  // Check that a page exists. Otherwise, a tool that writes nothing, or to another folder, would look fast.
  if (!existsSync(join(project, 'site/v1/webhooks/receivejobresponse/index.html')))
    throw new Error(`Starlight did not write the page of JobResponse. It printed:\n${output}`);
  return seconds;
}
