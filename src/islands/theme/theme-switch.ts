// Day or night: follows the system until somebody presses the switch, then keeps what they chose.
const button = document.querySelector<HTMLButtonElement>('#theme');
const root = document.documentElement;
// The layout names the key, so that no page loads the list of keys for this alone.
const key = button?.dataset['key'] ?? '';

function label(): void {
  const other = root.dataset['theme'] === 'dark' ? 'day' : 'night';
  button?.setAttribute('aria-label', `Use the ${other} theme`);
}

function show(theme: string): void {
  root.dataset['theme'] = theme;
  label();
}

if (button) {
  label();
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
    show(theme);
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage is blocked or full: the choice lasts for this page, and nothing else depends on it.
    }
  });
}

addEventListener('storage', ({ key: changed, newValue }) => {
  if (changed === key && (newValue === 'light' || newValue === 'dark')) show(newValue);
});

export {};
