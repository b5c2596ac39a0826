import { contextOf, type Edition } from '../topics/edition.js';
import type { Context } from '../markdown/context.js';
import { explainedIn } from '../topics/addresses.js';
import type { Topic } from '../topics/topics.js';
import type { Words } from '../words/index.js';
import { linkBetween, sitePathOf } from '../topics/site-path.js';
import { newProse, type Prose } from './prose.js';

/** The input of the parts of a page about a description. */
export interface PageContext {
  topic: Topic;
  edition: Edition;
  words: Words;
  /** The context of the Markdown, with links from this page. */
  context: Context;
  prose: Prose;
  /** The link to a page, by its path from the root of the language. */
  link: (path: string) => string;
  /** The link to a file, by its path from the root of the site. */
  fileLink: (sitePath: string) => string;
  /** The calls of the operations and events with a panel "Try it", and the path of its script from the root of the site. */
  tryIt?: { calls: ReadonlyMap<string, object>; script: string } | undefined;
  /** An id that is unique on the page. */
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
  // Texts name sources by their keys, which a reader does not know, so link each key to the source.
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
