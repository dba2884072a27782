const ticking = new WeakSet<Element>();

/** Counts a part of the agenda down. The server's clock counts, not the phone's. Whoever wants less motion sees whole minutes. */
export function tickTimers(within: ParentNode): void {
  for (const timer of within.querySelectorAll<HTMLElement>('.trellis-timer[data-ends]')) {
    if (ticking.has(timer)) continue;
    ticking.add(timer);
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    const ends = performance.now() + Number(timer.dataset.ends) - Number(timer.dataset.now);
    const left = timer.querySelector('[data-left]')!;
    const tick = () => {
      if (!timer.isConnected) return clearInterval(every);
      const words = inWords(ends - performance.now(), calm.matches);
      if (left.textContent !== words) left.textContent = words;
    };
    const every = setInterval(tick, 1000);
    tick();
  }
}

function inWords(left: number, calm: boolean): string {
  const seconds = Math.floor(left / 1000);
  if (seconds < 0) return 'Time is up';
  const minutes = Math.floor(seconds / 60);
  if (!calm && minutes < 60) return `${minutes}:${String(seconds % 60).padStart(2, '0')} left`;
  if (minutes === 0) return 'Less than a minute left';
  return minutes === 1 ? '1 minute left' : `${minutes} minutes left`;
}
