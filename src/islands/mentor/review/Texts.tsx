import { Remarks } from './Remarks.tsx';
import type { ReviewHandle } from './use-review.ts';

interface TextsProps {
  texts: readonly { readonly about: string; readonly title: string; readonly text: string }[];
  review: ReviewHandle;
}

/** The memo and the answers to reflection, each with the comments on it. */
export function Texts({ texts, review }: TextsProps) {
  const parts = [
    { id: 'memo', title: 'Their memo' },
    { id: 'reflection', title: 'Looking back' },
  ] as const;
  return (
    <>
      {parts.map(({ id, title }) => {
        const own = texts.filter(({ about }) => about.startsWith(`${id}:`));
        return (
          <section class="mr-texts" key={id} aria-labelledby={`mr-${id}`}>
            <h2 class="mr-h" id={`mr-${id}`}>
              {title}
            </h2>
            {own.length === 0 && <p class="small">Nothing was written here.</p>}
            {own.map(({ about, title: name, text }) => (
              <article key={about}>
                <h3>{name}</h3>
                <p class="mr-text">{text}</p>
                <Remarks
                  review={review}
                  about={about}
                  noun={id === 'memo' ? 'this section' : 'this answer'}
                  place={name}
                />
              </article>
            ))}
          </section>
        );
      })}
    </>
  );
}
