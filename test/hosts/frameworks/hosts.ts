/** All servers, frameworks and platforms that are tested, in the order of the tables of results. */
import { hasAllPrograms } from '../../support/private-package.js';
import { frameworks } from './frameworks.js';
import type { Host } from './host.js';
import { platforms, programs } from './platforms.js';
import { reportOnlyHosts } from './report-only-hosts.js';

export const hosts: Host[] = [
  ...frameworks,
  ...platforms,
  ...(hasAllPrograms ? programs : []),
  ...reportOnlyHosts.map((host): Host => ({ ...host, isReportOnly: true })),
];
