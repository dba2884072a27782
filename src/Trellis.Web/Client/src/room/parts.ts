import { tickTimers } from './timer';

/** Puts what the server says now in the place of what stands there, part by part. A part whose key is the same stays, with what somebody types or chooses in it. */
export function takeOver(place: HTMLElement, html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('[data-version]');
  const root = place.querySelector<HTMLElement>('[data-version]');
  if (!fresh || !root) return;
  if (Number(fresh.dataset.version) < Number(root.dataset.version)) return;
  root.dataset.version = fresh.dataset.version;

  const now = partsOf(fresh);
  const before = partsOf(root);
  if ([...now.keys()].join() !== [...before.keys()].join()) {
    keepingFocus(() => root.replaceChildren(...fresh.childNodes));
  } else {
    for (const [name, part] of now) update(before.get(name)!, part);
  }
  tickTimers(place);
}

function partsOf(root: HTMLElement): Map<string, HTMLElement> {
  return new Map([...root.querySelectorAll<HTMLElement>('[data-part]')].map(part => [part.dataset.part!, part]));
}

function update(old: HTMLElement, fresh: HTMLElement): void {
  // A status that is said aloud must stay the same element, or nobody hears that it changed.
  if (old.getAttribute('role') === 'status') {
    if (old.textContent !== fresh.textContent) old.textContent = fresh.textContent;
  } else if (old.dataset.key !== fresh.dataset.key) {
    keepingFocus(() => old.replaceWith(fresh));
  }
}

function keepingFocus(change: () => void): void {
  const id = document.activeElement?.id;
  const had = document.activeElement !== document.body;
  change();
  if (!had || document.activeElement !== document.body) return;
  const again = (id && document.getElementById(id)) || document.querySelector<HTMLElement>('[data-live] h1, [data-live] h2');
  if (!again) return;
  if (!again.matches('a, button, input, textarea, select, [tabindex]')) again.setAttribute('tabindex', '-1');
  again.focus({ preventScroll: true });
}
