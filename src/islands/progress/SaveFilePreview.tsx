import { useEffect, useRef } from 'preact/hooks';
import type { LessonGain, SavePreview } from './read-save-file.ts';

interface Props {
  name: string;
  preview: SavePreview;
  titles: Readonly<Record<string, string>>;
  onAccept: (preview: SavePreview) => void;
  onCancel: () => void;
}

/** How many lessons this site does not know are listed one by one: a hostile file could name thousands. */
const STRANGERS = 5;

const amount = (n: number) => n.toLocaleString('en-US');

/** What the numbers of a preview mean, the empty ones left out. */
function findings(preview: SavePreview): string[] {
  const { added, replaced, alreadyHere, unreadable, newer, ahead } = preview;
  const all: [number, string][] = [
    [added, 'new'],
    [replaced, 'with other content than the same entry here; accepting takes the file’s'],
    [alreadyHere, 'already here'],
    [ahead, 'dated more than two days ahead: kept, not counted until then'],
    [unreadable, 'could not be read and will be left out'],
    [newer, 'from a newer version of this site and will be left out'],
  ];
  return all.filter(([n]) => n > 0).map(([n, what]) => `${amount(n)} ${what}`);
}

function Gains({ gains, titles }: { gains: readonly LessonGain[]; titles: Props['titles'] }) {
  const isOurs = ({ lesson }: LessonGain) => Object.hasOwn(titles, lesson);
  const strangers = gains.filter((gain) => !isOurs(gain));
  const shown = [...gains.filter(isOurs), ...strangers.slice(0, STRANGERS)];
  if (!shown.length) return null;
  return (
    <div class="tscroll">
      <table>
        <caption class="vh">What the file adds, by lesson</caption>
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            <th scope="col" class="num">
              New
            </th>
            <th scope="col" class="num">
              Answers
            </th>
            <th scope="col">Done</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((gain) => (
            <tr key={gain.lesson}>
              <th scope="row">{isOurs(gain) ? titles[gain.lesson] : gain.lesson.slice(0, 80)}</th>
              <td class="num">{amount(gain.entries)}</td>
              <td class="num">{amount(gain.answers)}</td>
              <td>{gain.finished ? 'yes' : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {strangers.length > STRANGERS && (
        <p class="small">And {amount(strangers.length - STRANGERS)} lessons not on this site.</p>
      )}
    </div>
  );
}

/** What a file holds, before anything of it is taken in. Every word of the file is drawn as text. */
export function SaveFilePreview({ name, preview, titles, onAccept, onCancel }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const hasNews = preview.facts.length > 0;
  const day = preview.saved.slice(0, 10);
  return (
    <div class="panel" role="group" aria-labelledby="preview-title">
      <h3 id="preview-title" ref={title} tabIndex={-1}>
        {hasNews ? 'What this file would add' : 'This file adds nothing new'}
      </h3>
      <p class="small">
        {name}, saved on {day}. Entries in it:
      </p>
      <ul class="ui">
        {findings(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {findings(preview).length === 0 && <li>none</li>}
      </ul>
      {!preview.isIntact && (
        <div class="alert">
          <p>
            <b>This file was changed or damaged after it was saved.</b> Entries with a right
            checksum of their own can still be added. Load it only if you know where it comes from.
          </p>
        </div>
      )}
      <Gains gains={preview.lessons} titles={titles} />
      <div class="acts">
        {hasNews && (
          <button
            type="button"
            class="btn pri"
            onClick={() => {
              onAccept(preview);
            }}
          >
            Add to my record
          </button>
        )}
        <button
          type="button"
          class="btn"
          onClick={() => {
            onCancel();
          }}
        >
          {hasNews ? 'Cancel' : 'Close'}
        </button>
      </div>
    </div>
  );
}
