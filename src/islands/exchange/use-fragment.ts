import { useEffect, useState } from 'preact/hooks';

/** The text that a link carries after `#<name>=`, also when the address changes; `clear` takes it out of the address. */
export function useFragment(name: string): readonly [string, () => void] {
  const [text, setText] = useState('');
  useEffect(() => {
    const read = () => {
      const start = `#${name}=`;
      setText(location.hash.startsWith(start) ? location.hash.slice(start.length) : '');
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, [name]);
  const clear = () => {
    history.replaceState(history.state, '', location.pathname + location.search);
    setText('');
  };
  return [text, clear];
}
