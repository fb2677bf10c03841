/** The sign of what to look at, beside its colour and weight: a diamond, and a word for those who do not see it. */
export const Mark = () => (
  <>
    <svg class="ex-mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d="M5 0 10 5 5 10 0 5z" />
    </svg>
    <span class="vh">Marked: </span>
  </>
);
