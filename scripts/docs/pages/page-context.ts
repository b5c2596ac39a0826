import { contextOf, type Edition } from '../topics/edition.js';
import type { Context } from '../markdown/context.js';
import { explainedIn } from '../topics/addresses.js';
import type { Topic } from '../topics/topics.js';
import type { Words } from '../words/index.js';
import { linkBetween, sitePathOf } from '../topics/site-path.js';
import { newProse, type Prose } from './prose.js';

/** The data that the functions in this folder need to render a part of a page. */
export interface PageContext {
  topic: Topic;
  edition: Edition;
  words: Words;
  /** The context for the functions that return Markdown. Its links are relative to this page. */
  context: Context;
  prose: Prose;
  /** Returns the link to a page. `path` is relative to the root of the language. */
  link: (path: string) => string;
  /** Returns the link to a file. `sitePath` is relative to the root of the site. */
  fileLink: (sitePath: string) => string;
  /**
   * The data of the panel "Try it": the call of each operation and event that has the panel, and the path of the
   * panel's script, relative to the root of the site.
   */
  tryIt?: { calls: ReadonlyMap<string, object>; script: string } | undefined;
  /** Returns an id that is unique on the page: `wanted`, with a number appended if it is already used. */
  newId: (wanted: string) => string;
}

export function pageContextOf(
  topic: Topic,
  edition: Edition,
  tryIt?: PageContext['tryIt'],
): PageContext {
  const { addresses, words } = edition;
  const link = (path: string) => linkBetween(topic.path, path);
  const linkTo = (address: { path: string; id: string } | undefined) => {
    if (!address) return undefined;
    const fragment = address.id && `#${address.id}`;
    return address.path === topic.path && fragment ? fragment : link(address.path) + fragment;
  };
  const context = contextOf(edition, (anchor) => {
    const found = linkTo(addresses.get(anchor));
    if (found === undefined)
      throw new Error(
        `The site has no page with the anchor ${anchor}. Fix: add it to a topic, or change the link.`,
      );
    return found;
  });
  // Texts refer to sources by keys such as `observed-2017`. Link each key to the source, because readers do not know
  // the keys.
  const sources = new Set(edition.sources.map(({ key }) => key));
  const sourceLink = (key: string) => `${linkTo(addresses.get('tag-sources')) ?? ''}#source-${key}`;
  const used = new Set<string>();
  const newId = (wanted: string) => {
    let id = wanted;
    for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
    used.add(id);
    return id;
  };
  return {
    topic,
    edition,
    words,
    context,
    prose: newProse({
      tabs: { newId: () => newId('language'), name: words.site.samples, choice: 'samples' },
      explained: (name) => {
        const here = topic.anchors.has(name) || topic.anchors.has(`schema-${name}`);
        if (here) return undefined;
        return sources.has(name)
          ? sourceLink(name)
          : linkTo(explainedIn(edition.topics, addresses, name));
      },
    }),
    link,
    tryIt,
    fileLink: (sitePath) => linkBetween(sitePathOf(edition.language, topic.path), sitePath),
    newId,
  };
}
