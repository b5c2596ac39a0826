import type english from '../en/index.js';
import { diagrams } from './diagrams.js';
import { keywords } from './keywords.js';
import { landing } from './landing.js';
import { reference } from './reference.js';
import { search } from './search.js';
import { site } from './site.js';
import { tryIt } from './try-it.js';

export default {
  reference,
  site,
  landing,
  diagrams,
  search,
  keywords,
  tryIt,
} satisfies typeof english;
