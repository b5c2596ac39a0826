import { diagrams } from './diagrams.js';
import { landing } from './landing.js';
import { reference } from './reference.js';
import { site } from './site.js';

export default { reference, site, landing, diagrams };
