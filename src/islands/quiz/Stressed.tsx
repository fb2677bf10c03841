/** A line in which *asterisks* stress words; nothing else of it is markup. */
export const Stressed = ({ text }: { text: string }) => (
  <>{text.split('*').map((part, at) => (at % 2 === 1 ? <strong key={at}>{part}</strong> : part))}</>
);
