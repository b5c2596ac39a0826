import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import { isMissing, type Machine, thisMachine, toolNames, type ToolName, tools } from './tools.js';

/**
 * Lists the names of skipped suites and tests below Vitest's summary, because the summary only counts them.
 *
 * If `CI` is set, a skipped suite is a failure. Otherwise, a run on a machine without a tool would look as if all
 * tests had passed. Two kinds of suites may be skipped in CI: suites that need an optional tool, and, on Windows and
 * macOS, suites that need any tool, because CI installs no tools there.
 */
export class SkipReporter implements Reporter {
  private isFiltered = false;

  constructor(
    private readonly machine: Machine = thisMachine,
    private readonly platform: NodeJS.Platform = process.platform,
  ) {}

  onInit({ config }: Vitest): void {
    // With `-t` or a tag filter, Vitest skips all tests that were not selected. Do not report these tests.
    this.isFiltered = Boolean(config.testNamePattern ?? config.tagsFilter);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = this.isFiltered ? [] : modules.flatMap((one) => this.skippedIn(one));
    if (skipped.length === 0) return;
    console.log(`\nSkipped:\n${skipped.map(({ line }) => `  ${line}`).join('\n')}`);
    const missing = this.missingOf(toolNames).filter((name) => !tools[name].optional);
    if (missing.length > 0)
      console.log(`Missing tools: ${missing.join(', ')}. Fix: run npm run test:setup`);
    if (!process.env['CI'] || skipped.every(({ isOptional }) => isOptional)) return;
    if (this.platform === 'win32' || this.platform === 'darwin') return;
    console.error('CI is set, so a skipped suite is a failure. Fix: install the missing tools.');
    process.exitCode = 1;
  }

  /** Returns the skipped files, suites and single tests. Each of them has a list of the tools that it needs. */
  private skippedIn(node: TestModule | TestSuite | TestCase): Skipped[] {
    const isTest = node.type === 'test';
    if ((isTest ? node.result().state : node.state()) !== 'skipped')
      return isTest ? [] : [...node.children].flatMap((one) => this.skippedIn(one));
    const title =
      node.type === 'module'
        ? node.relativeModuleId
        : `${node.module.relativeModuleId} > ${node.fullName}`;
    const tests = isTest ? [node] : [...node.children.allTests()];
    const tags = [...new Set(tests.flatMap((test) => test.tags))];
    const missing = this.missingOf(tags.filter((tag) => tag in tools) as ToolName[]);
    const isOptional = missing.length > 0 && missing.every((name) => tools[name].optional);
    const needs =
      tags.length > 0 ? ` (needs ${tags.join(', ')}${isOptional ? '; optional' : ''})` : '';
    return [{ line: title + needs, isOptional }];
  }

  private missingOf(names: readonly ToolName[]): ToolName[] {
    return names.filter((name) => isMissing(name, this.machine));
  }
}

interface Skipped {
  line: string;
  /** Whether only optional tools are missing. */
  isOptional: boolean;
}
