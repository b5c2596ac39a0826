/** Small components that several sections of the page use. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { filled, useLocal } from './context.js';
import { RequestError } from './requests.js';

/** Shows a text of the page. Placeholders are replaced with `values`, and parts between backticks are shown as code. */
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

/**
 * Runs the work that a button starts, such as a request. Only one piece of work runs at a time, and its outcome is
 * shown to the user.
 */
export interface Work {
  isBusy: boolean;
  /** A message about the work that is running, or about its result. */
  status: string;
  error: string;
  /**
   * @returns true if the work succeeded. If earlier work is still running, the new work is not run, and the result is
   * false
   */
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

/** Shows the outcome of work, in elements that screen readers announce. */
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

/**
 * A button that starts work. While the work is running, the button is not disabled, because a disabled button would
 * lose the focus.
 */
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
  /** The accessible name of the button, if its text does not say what the button acts on. */
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

/** How long a copy button shows that it has copied the text, in ms. We chose this value. */
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
  // Show no button if there is no clipboard: browsers offer none if the page comes from another machine over plain
  // http.
  if (!clipboard) return null;
  return (
    <button
      type="button"
      class="small"
      onClick={() =>
        void clipboard.writeText(text()).then(
          () => setCopied(true),
          // Ignore the error: the user has not allowed access to the clipboard.
          () => undefined,
        )
      }
    >
      {isCopied ? words.common.copied : (children ?? words.common.copy)}
    </button>
  );
}

/** A button that reveals secrets, or hides them again. */
export function RevealButton({ isShown, toggle }: { isShown: boolean; toggle: () => void }) {
  const { words } = useLocal();
  return (
    <button type="button" class="small" aria-pressed={isShown} onClick={toggle}>
      {isShown ? words.common.hide : words.common.reveal}
    </button>
  );
}

/**
 * Shows text in a box that the user can scroll with the keyboard. The box has the role `group` and not `region`,
 * because the names of regions should be unique, and several boxes may have the same name.
 */
export function Code({ label, children }: { label: string; children: string }) {
  return (
    <pre role="group" aria-label={label} tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}
