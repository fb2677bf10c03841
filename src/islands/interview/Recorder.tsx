import { useEffect, useRef, useState } from 'preact/hooks';
import {
  listRecordings,
  readRecording,
  removeAllRecordings,
  removeRecording,
  saveRecording,
} from '../../stores/recordings.ts';
import { startMicrophone } from './microphone.ts';
import { countOf } from '../count-of.ts';
import { sizeText } from './words.ts';

interface RecorderProps {
  attempt: string;
  question: string;
  /** The answer is being given, so there is something to record. */
  live: boolean;
}

const refusals: Readonly<Record<string, string>> = {
  NotAllowedError: 'The microphone was not allowed. Everything else works without it.',
  NotFoundError: 'No microphone was found. Everything else works without it.',
};

/** What is kept: of this answer, and of all answers together. */
function useKept(attempt: string, question: string) {
  const [all, setAll] = useState<Awaited<ReturnType<typeof listRecordings>>>([]);
  const [url, setUrl] = useState('');
  const reread = async () => {
    setAll(await listRecordings());
    const sound = await readRecording(attempt, question);
    setUrl(sound ? URL.createObjectURL(sound) : '');
  };
  useEffect(() => {
    void reread();
  }, [attempt, question]);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );
  const own = all.find((each) => each.attempt === attempt && each.question === question);
  return { all, own, url, reread };
}

/** A voice recording of one answer. The microphone is asked for when the button is pressed and not before. */
export function Recorder({ attempt, question, live }: RecorderProps) {
  const { all, own, url, reread } = useKept(attempt, question);
  const [state, setState] = useState<'idle' | 'asking' | 'on'>('idle');
  const [said, say] = useState('');
  const stop = useRef<() => void>();
  const gone = useRef(false);
  const finish = async (sound: Blob) => {
    const kept = await saveRecording(attempt, question, sound);
    if (gone.current) return;
    stop.current = undefined;
    setState('idle');
    say(kept ? 'Kept in this browser.' : 'There was no room to keep the recording.');
    await reread();
  };
  const start = async () => {
    setState('asking');
    say('');
    try {
      const end = await startMicrophone((sound) => void finish(sound));
      if (gone.current) {
        end();
        return;
      }
      stop.current = end;
      setState('on');
      say('Recording.');
    } catch (error) {
      setState('idle');
      say(
        refusals[error instanceof DOMException ? error.name : ''] ??
          'This browser cannot record. Everything else works without it.',
      );
    }
  };
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      stop.current?.();
    };
  }, []);
  // The answer is over: what is still being recorded is kept.
  useEffect(() => {
    if (!live) stop.current?.();
  }, [live]);
  const remove = async (what: Promise<unknown>, words: string) => {
    await what;
    say(words);
    await reread();
  };
  if (!live && !own) return null;
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section class="iv-rec" aria-label="Voice recording">
      {live && (
        <div class="iv-rec-row">
          <button
            type="button"
            class="btn sm"
            aria-disabled={state === 'asking'}
            onClick={() => {
              if (state === 'on') stop.current?.();
              else if (state === 'idle') void start();
            }}
          >
            {state === 'on'
              ? 'Stop recording'
              : own
                ? 'Record anew, in its place'
                : 'Record your voice'}
          </button>
          <span class="small">
            Optional. It never leaves this browser: it is not sent and not in your save file.
          </span>
        </div>
      )}
      {own && state === 'idle' && (
        <div class="iv-rec-row">
          {/* A recording of the learner’s own voice for their own ears has no captions. */}
          {url && <audio controls src={url} aria-label="Your recorded answer" />}
          <button
            type="button"
            class="btn sm"
            onClick={() => {
              void remove(removeRecording(attempt, question), 'The recording is deleted.');
            }}
          >
            Delete ({sizeText(own.bytes)})
          </button>
          {all.length > 1 && (
            <button
              type="button"
              class="btn sm"
              onClick={() => {
                void remove(removeAllRecordings(), 'All recordings are deleted.');
              }}
            >
              Delete all {countOf(all.length, 'recording')} ({sizeText(total)})
            </button>
          )}
        </div>
      )}
      <p class="small iv-said" role="status">
        {said}
      </p>
    </section>
  );
}
