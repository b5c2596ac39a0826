/** Renders the page of a topic, such as a chapter, an operation or an event. The code is next to the text. */
import type { Edition } from '../topics/edition.js';
import type { Tag } from '../../description/openapi.js';
import { authenticationSections } from '../markdown/authentication.js';
import { introductionSection, registerTag, serversSection, tagSection } from '../markdown/index.js';
import { type Section, withContent } from '../markdown/section.js';
import type { Topic } from '../topics/topics.js';
import { figureHtml } from './diagram.js';
import { eventPage } from './event.js';
import { headHtml } from './head.js';
import type { Content } from './layout.js';
import { downloadList, eventItems, eventList, topicList } from './listings.js';
import { operationPage, sharedResponsesHtml } from './operation.js';
import { escapeHtml } from './page.js';
import { type PageContext, pageContextOf } from './page-context.js';
import { provenanceHtml } from './provenance.js';
import { schemaPage } from './schema.js';
import { sectionHtml } from './section.js';

export function topicPage(topic: Topic, edition: Edition, tryIt?: PageContext['tryIt']): Content {
  const { title, summary, path } = topic;
  const page = pageContextOf(topic, edition, tryIt);
  return { path, title, description: summary, ...bodyOf(topic, page) };
}

function bodyOf(
  { subject }: Topic,
  page: PageContext,
): Pick<Content, 'article' | 'aside' | 'policy'> {
  const { context, words } = page;
  const sections = (list: Section[]) =>
    withContent(list)
      .map((section) => sectionHtml(section, 2, page))
      .join('');
  switch (subject.kind) {
    case 'overview':
      return {
        article: [
          headHtml(page),
          ...introductionSection(context).blocks!.map((block) => page.prose.block(block)),
          heading('guide', words.site.groups.guide),
          topicList(page, kindIs('chapter')),
          heading('operations', words.site.operations),
          topicList(page, kindIs('operation')),
          heading('events', words.site.groups.events),
          eventList(page, 'h3'),
          sections([
            serversSection(context),
            {
              title: words.reference.authentication,
              anchor: 'authentication',
              parts: authenticationSections(context),
            },
          ]),
        ].join(''),
      };
    case 'chapter': {
      const { blocks, figure, parts } = tagSection(subject.tag, context);
      const [[lead = '', ...rest] = [], ...others] = blocks.map((block) => block.split('\n'));
      const isRegister = subject.tag.name === registerTag(context.document);
      const provenance = isRegister ? provenanceHtml(page) : { counts: '', lists: '' };
      return {
        article: [
          headHtml(page, { lead }),
          provenance.counts,
          page.prose.block([rest, ...others].map((lines) => lines.join('\n')).join('\n\n')),
          figure ? figureHtml(figure, words, page.prose) : '',
          sections(parts),
          provenance.lists,
          belowHtml(subject.tag, page),
        ].join(''),
      };
    }
    case 'operation':
      return operationPage(subject.listed, page);
    case 'event':
      return eventPage(subject, page);
    case 'schema':
      return { article: schemaPage(subject.name, page) };
    case 'events':
      return { article: headHtml(page) + eventList(page, 'h2') };
    case 'schemas':
      return { article: headHtml(page) + topicList(page, kindIs('schema')) };
    case 'errors':
      return { article: headHtml(page) + sharedResponsesHtml(page) };
    case 'downloads':
      return { article: headHtml(page) + downloadList(page) };
    case 'tool':
      throw new Error('topicPage() does not render tools. Fix: call toolPage().');
  }
}

/** Renders the lists of operations and events below the text of a chapter. */
function belowHtml(tag: Tag, page: PageContext): string {
  const { site } = page.words;
  const operations = topicList(
    page,
    ({ subject }) => subject.kind === 'operation' && subject.tag.name === tag.name,
  );
  const events = eventItems(tag, page);
  return [
    operations && heading(page.newId('operations'), site.operations) + operations,
    events && heading(page.newId('events'), site.groups.events) + events,
  ].join('');
}

function kindIs(kind: Topic['subject']['kind']) {
  return ({ subject }: Topic) => subject.kind === kind;
}

function heading(id: string, text: string): string {
  return `<h2 id="${id}"><a href="#${id}">${escapeHtml(text)}</a></h2>\n`;
}
