/** Small parts that several sections use. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { filled, useLocal } from './context.js';
import { RequestError } from './requests.js';

/** A sentence of the words, with its values; the parts between backticks are code. */
export function Sentence({
  text,
  values = {},
}: {
  text: string;
  values?: Record<string, string | number>;
}) {
  return (
    <>
      {text.split('`').map((part, index) => {
        const shown = filled(part, values);
        return index % 2 === 0 ? shown : <code key={index}>{shown}</code>;
      })}
    </>
  );
}

/** Work that a button begins: one at a time, with its outcome for the reader. */
export interface Work {
  isBusy: boolean;
  /** Says what happens or has happened. */
  status: string;
  error: string;
  /** @returns whether it succeeded; false at once while other work goes on */
  run: (work: () => Promise<string | void>, meanwhile?: string) => Promise<boolean>;
}

export function useWork(): Work {
  const { words } = useLocal();
  const busy = useRef(false);
  const [shown, show] = useState({ isBusy: false, status: '', error: '' });
  return {
    ...shown,
    async run(work, meanwhile = '') {
      if (busy.current) return false;
      busy.current = true;
      show({ isBusy: true, status: meanwhile, error: '' });
      try {
        const status = (await work()) ?? '';
        show({ isBusy: false, status, error: '' });
        return true;
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        show({ isBusy: false, status: '', error: error.message || words.common.failed });
        return false;
      } finally {
        busy.current = false;
      }
    },
  };
}

/** The outcome of work, where screen readers hear of it. */
export function Outcome({ work }: { work: Work }) {
  return (
    <>
      <p role="status" class="outcome">
        {work.status}
      </p>
      <p role="alert" class="outcome error">
        {work.error}
      </p>
    </>
  );
}

/** A button that keeps the focus while its work goes on: a disabled one would lose it. */
export function Action({
  work,
  onClick,
  children,
  kind,
  label,
}: {
  work: Work;
  onClick: () => void;
  children: ComponentChildren;
  kind?: 'primary' | 'danger';
  /** The accessible name, where the text alone does not say what the button is about. */
  label?: string;
}) {
  return (
    <button
      type="button"
      class={kind}
      aria-label={label}
      aria-disabled={work.isBusy || undefined}
      onClick={() => {
        if (!work.isBusy) onClick();
      }}
    >
      {children}
    </button>
  );
}

/** How long a button says that it has copied, in ms; our choice. */
const copiedTime = 2000;

export function CopyButton({ text, children }: { text: () => string; children?: string }) {
  const { words } = useLocal();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), copiedTime);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const { clipboard } = navigator as Partial<Navigator>;
  // There is none where the page comes from another machine over plain http.
  if (!clipboard) return null;
  return (
    <button
      type="button"
      class="small"
      onClick={() =>
        void clipboard.writeText(text()).then(
          () => setCopied(true),
          // The reader has not allowed it.
          () => undefined,
        )
      }
    >
      {isCopied ? words.common.copied : (children ?? words.common.copy)}
    </button>
  );
}

/** Shows secrets, or hides them again. */
export function RevealButton({ isShown, toggle }: { isShown: boolean; toggle: () => void }) {
  const { words } = useLocal();
  return (
    <button type="button" class="small" aria-pressed={isShown} onClick={toggle}>
      {isShown ? words.common.hide : words.common.reveal}
    </button>
  );
}

/** Text as it was sent, in a box that can be scrolled by keyboard. A group, because several may have the same name. */
export function Code({ label, children }: { label: string; children: string }) {
  return (
    <pre role="group" aria-label={label} tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}
