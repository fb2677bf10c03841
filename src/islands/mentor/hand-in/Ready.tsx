import { useEffect, useRef } from 'preact/hooks';
import { letterFileName, sealMessage } from '../../../domain/mentor/letter.ts';
import type { Submission } from '../../../domain/mentor/message.ts';
import { SendOff } from '../../exchange/SendOff.tsx';
import { useFetched } from '../../quiz/use-fetched.ts';

/** Hands a submission over: the same message each time, whether it was just made or taken from the record. */
export function Sending({ message }: { message: Submission }) {
  const { value: code, failed } = useFetched(JSON.stringify(message), () => sealMessage(message));
  if (failed)
    return (
      <p class="err">
        This browser is too old to make the link. The version is kept: send it from a newer one.
      </p>
    );
  return (
    <SendOff
      link={code === undefined ? '' : `${location.origin}/mentor/review/#letter=${code}`}
      code={code ?? ''}
      file={letterFileName('submission', message.made)}
    />
  );
}

/** A submission that was just made. */
export function Ready({ message, onAgain }: { message: Submission; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section class="hi-ready" aria-labelledby="hi-ready-h">
      <h2 id="hi-ready-h" ref={heading} tabIndex={-1}>
        Version {message.version} is ready to send
      </h2>
      <p class="ui">
        Send the link or the file to your mentor. It is not uploaded anywhere, and whoever has it
        can read it.
      </p>
      <Sending message={message} />
      <p class="ui hi-next">
        Their feedback comes back as a link or a file, and opens on{' '}
        <a href="/feedback/">the feedback page</a> of this browser.
      </p>
      <button type="button" class="btn sm" onClick={onAgain}>
        Change something
      </button>
    </section>
  );
}
