/**
 * Replaces the function `handle` of the sample receivers by the handler from the page of an event, and lets an emulator
 * deliver events.
 */
// @module-tag php
// @module-tag python3
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { eventHandlers } from '../../../scripts/docs/event-code/event-code.js';
import { root } from '../../../scripts/lib/project.js';
import { createEmulator } from '../../../src/emulator.js';
import { connect, firstRetry, wanted } from '../../emulator/e2e/world.js';
import { description } from '../../support/descriptions.js';
import { startReceiver } from '../../samples/operations/start-receiver.js';

const token = 's3cr3t-callback-token';

/**
 * The sample receivers. Each of them has a function `handle`. The expression `handle` matches the source of this
 * function, and `failing` is a replacement that throws.
 */
const receivers = [
  {
    label: 'Python',
    file: 'python.py',
    handle: /^def handle\(event\):\n(?: .*\n)+/m,
    failing: 'def handle(event):\n    raise ValueError(event["eventType"])\n',
    printed: 'True\n',
  },
  {
    label: 'PHP',
    file: 'php.php',
    handle: /^function handle\(object \$event\): void\n\{\n(?: .*\n)+\}\n/m,
    failing:
      'function handle(object $event): void\n{\n    throw new ValueError($event->eventType);\n}\n',
    printed: 'true\n',
  },
];

function handlerOf(label: string): string {
  const handlers = eventHandlers(description('v1').document, 'JobResponse');
  return handlers.find((handler) => handler.label === label)!.source;
}

/** Runs the source of a receiver, creates a webhook for it in an emulator, and triggers the event `JobResponse`. */
async function afterJobResponse(file: string, source: string, context: TestContext) {
  // Write the file inside the project, because the import `kaizala-webhooks` finds the built package only there.
  const folder = mkdtempSync(join(root, 'test/samples/.run-'));
  context.onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, file), source);
  const emulator = createEmulator({ throttle: false });
  context.onTestFinished(() => emulator.close());
  const { url } = await emulator.listen(0);
  const receiver = await startReceiver(file, { KAIZALA_CALLBACK_TOKEN: token }, context, folder);
  await connect(url).createWebhook({ ...wanted(receiver.url), callBackToken: token });
  const [delivery] = await emulator.trigger('JobResponse');
  return { emulator, receiver, delivery: delivery! };
}

describe.for(receivers)('$label', ({ label, file, handle, failing, printed }) => {
  const receiver = readFileSync(join(root, 'spec/samples/receiver', file), 'utf8');
  const withHandler = (source: string) => {
    expect(receiver).toMatch(handle);
    return receiver.replace(handle, () => source);
  };

  test.concurrent('prints the field', async (context) => {
    const source = withHandler(handlerOf(label));
    const { delivery, receiver: started } = await afterJobResponse(file, source, context);
    expect(delivery.attempts).toMatchObject([{ status: 200 }]);
    await started.stop();
    expect(started.printed.stdout + started.printed.stderr).toContain(printed);
  });

  test.concurrent('gets the delivery again if the handler fails', async (context) => {
    const source = withHandler(failing);
    const { emulator, delivery, receiver: started } = await afterJobResponse(file, source, context);
    expect(delivery.attempts).toMatchObject([{ status: 500 }]);
    await emulator.advance(firstRetry);
    expect(delivery.attempts).toMatchObject([{ status: 500 }, { status: 500 }]);
    await started.stop();
    expect(started.printed.stderr).toMatch(/ValueError: JobResponse/);
    expect(started.printed.stderr).not.toContain(token);
  });
});

test('runs the TypeScript program as a complete receiver', async (context) => {
  const source = handlerOf('TypeScript').replace('8080', 'Number(process.env.PORT)');
  const { delivery, receiver } = await afterJobResponse('typescript.ts', source, context);
  expect(delivery.attempts).toMatchObject([{ status: 200 }]);
  await receiver.stop();
  expect(receiver.printed).toEqual({ stdout: 'true\n', stderr: '' });
});
