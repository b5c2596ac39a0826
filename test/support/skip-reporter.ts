import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import { toolNames, isMissing } from './tools.js';

/**
 * Lists what was skipped by name, below the summary, which only counts it. Where `CI` is set, a skip is a failure: a
 * machine that lacks a tool must not look as if everything had passed.
 */
export class SkipReporter implements Reporter {
  private isFiltered = false;

  onInit({ config }: Vitest): void {
    // `-t` skips all that it does not name.
    this.isFiltered = Boolean(config.testNamePattern ?? config.tagsFilter);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = this.isFiltered ? [] : modules.flatMap(skippedIn);
    if (skipped.length === 0) return;
    const missing = toolNames.filter((name) => isMissing(name));
    console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
    if (missing.length > 0)
      console.log(`Missing here: ${missing.join(', ')}. Fix: npm run test:setup`);
    if (!process.env['CI']) return;
    console.error('CI is set, so a skip is a failure.');
    process.exitCode = 1;
  }
}

/** The names of what was skipped, each with the tools that it needs: the whole of a file or suite, or single tests. */
function skippedIn(node: TestModule | TestSuite | TestCase): string[] {
  const isTest = node.type === 'test';
  if ((isTest ? node.result().state : node.state()) !== 'skipped')
    return isTest ? [] : [...node.children].flatMap(skippedIn);
  const place =
    node.type === 'module'
      ? node.relativeModuleId
      : `${node.module.relativeModuleId} > ${node.fullName}`;
  const tests = isTest ? [node] : [...node.children.allTests()];
  const tags = new Set(tests.flatMap((test) => test.tags));
  return [tags.size > 0 ? `${place} (needs ${[...tags].join(', ')})` : place];
}
