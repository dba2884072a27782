// A button that only works with a script is only there with one.
export function offerCopying(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-copy]');
  const source = page.querySelector<HTMLTextAreaElement>('[data-copy-source]');
  if (!button || !source || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const said = page.querySelector('[data-copy-said]');
    try {
      await navigator.clipboard.writeText(source.value);
      if (said) said.textContent = 'Copied.';
    } catch {
      source.select();
      if (said) said.textContent = 'Press Control and C to copy.';
    }
  });
}
