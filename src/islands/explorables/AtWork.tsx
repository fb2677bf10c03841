import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';

interface AtWorkProps {
  /** Fetches the form; it is not part of the page until someone opens it. */
  load: () => Promise<{ AtWorkForm: FunctionComponent }>;
}

/** "Use it at work": opens a form for the learner's own numbers, fetched on first use. */
export function AtWork({ load }: AtWorkProps) {
  const [Form, setForm] = useState<FunctionComponent>();
  const [failed, setFailed] = useState(false);
  const open = async () => {
    try {
      const { AtWorkForm } = await load();
      setForm(() => AtWorkForm);
    } catch {
      setFailed(true);
    }
  };
  return (
    <details
      class="xp-more xp-live xp-work"
      onToggle={() => {
        if (!Form) void open();
      }}
    >
      <summary>Use it at work: your numbers in, a paragraph for the decision record out</summary>
      {Form ? (
        <Form />
      ) : (
        failed && <p role="status">This part needs a connection. Open it again.</p>
      )}
    </details>
  );
}
