import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { Values } from '../setting.ts';
import type { Key } from './settings.ts';

/** What a part that is fetched on demand takes from the instrument. */
export interface PartProps {
  values: Values<Key>;
  onMove: (changes: Partial<Values<Key>>) => void;
}

interface LaterProps extends PartProps {
  summary: string;
  /** True for a link that shows something inside. */
  open: boolean;
  load: () => Promise<FunctionComponent<PartProps>>;
}

/** A part that is fetched when it is first opened. */
export function Later({ summary, open, load, ...props }: LaterProps) {
  const [Part, setPart] = useState<FunctionComponent<PartProps>>();
  const [failed, setFailed] = useState(false);
  const fetchPart = async () => {
    try {
      const part = await load();
      setPart(() => part);
    } catch {
      setFailed(true);
    }
  };
  return (
    <details
      class="xp-more xp-live"
      open={open || Part !== undefined}
      onToggle={() => {
        if (!Part) void fetchPart();
      }}
    >
      <summary>{summary}</summary>
      {Part ? (
        <Part {...props} />
      ) : (
        failed && <p role="status">This part needs a connection. Open it again.</p>
      )}
    </details>
  );
}
