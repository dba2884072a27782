/** Says beside "who will see this" which texts are marked for the writer's team only, as the marks change. */
export function sayWhatStaysInTheTeam(): void {
  const line = document.querySelector<HTMLElement>('[data-only-our-team]');
  const form = line?.closest('form');
  if (!line || !form) return;

  const say = (): void => {
    const marked = [...form.querySelectorAll<HTMLSelectElement>('[data-who-may-read]')].filter(mark => mark.value === 'OurTeam');
    line.hidden = marked.length === 0;
    line.querySelector('span')!.textContent = [...new Set(marked.map(mark => mark.dataset.whoMayRead))].join(', ');
  };

  form.addEventListener('change', say);
  say();
}
