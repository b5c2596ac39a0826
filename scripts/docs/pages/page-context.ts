import { contextOf, type Edition } from '../topics/edition.js';
import type { Context } from '../markdown/context.js';
import { explainedIn } from '../topics/addresses.js';
import type { Topic } from '../topics/topics.js';
import type { Words } from '../words/index.js';
import { linkBetween, placeOf } from '../topics/place.js';
import { newProse, type Prose } from './prose.js';

/** The input of the parts of a page about a description. */
export interface PageContext {
  topic: Topic;
  edition: Edition;
  words: Words;
  /** With links from this page. */
  context: Context;
  prose: Prose;
  /** To a place, from the root of the language. */
  link: (path: string) => string;
  /** To a file, from the root of the site. */
  fileLink: (place: string) => string;
  /** The calls of the operations and events that have a panel "Try it", and its script, from the root of the site. */
  tryIt?: { calls: ReadonlyMap<string, object>; script: string } | undefined;
  /** The id for a place of the page, which no other has. */
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
    if (found === undefined) throw new Error(`Nothing on the site is about ${anchor}.`);
    return found;
  });
  // Texts name sources by their keys, which say nothing to a reader.
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
        const here = topic.places.has(name) || topic.places.has(`schema-${name}`);
        if (here) return undefined;
        return sources.has(name)
          ? sourceLink(name)
          : linkTo(explainedIn(edition.topics, addresses, name));
      },
    }),
    link,
    tryIt,
    fileLink: (place) => linkBetween(placeOf(edition.language, topic.path), place),
    newId,
  };
}
