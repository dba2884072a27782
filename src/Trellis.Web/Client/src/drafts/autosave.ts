import type { Session } from './session';

const pause = 3000;
const tryAgain = 15000;
const mostWhileLeaving = 60000;

/** Keeps what is typed into a form, a few seconds after typing stops and when the page is left. */
export function keepTyping(form: HTMLFormElement, session?: Session): void {
  const said = form.querySelector<HTMLElement>('[data-kept]');
  let timer = 0;
  let changed = false;
  let saving = false;
  let sending: Promise<void> | undefined;

  const later = (wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => keep(), wait);
  };

  const say = (words: string) => {
    if (said) said.textContent = words;
  };

  const keep = (byItself = false): Promise<void> => {
    clearTimeout(timer);
    if (changed && !saving) sending ??= send(byItself).finally(() => (sending = undefined));
    return sending ?? Promise.resolve();
  };

  const send = async (byItself: boolean) => {
    changed = false;
    const answer = await post(form, byItself);
    if (answer?.status === 204) {
      say(`Kept for you at ${clock(Date.now())}. Not saved in the record yet.`);
      if (!byItself) session?.extended();
      if (changed) later(pause);
    } else if (answer?.status === 401) {
      session?.end();
    } else {
      changed = true;
      say('What you typed could not be kept just now. Save it, or copy it, before you leave this page.');
      if (!answer || answer.status >= 500) later(tryAgain);
    }
  };

  form.addEventListener('input', () => {
    changed = true;
    saving = false;
    later(pause);
  });
  // What was kept must not arrive after what is saved, or it would look unfinished: the save waits for it.
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    saving = true;
    if (!sending) return;
    event.preventDefault();
    const button = event.submitter;
    void sending.then(() => form.requestSubmit(button));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep();
  });
  window.addEventListener('pagehide', () => void keep());
  session?.beforeEnd(() => keep(true));
}

function post(form: HTMLFormElement, byItself: boolean): Promise<Response | undefined> {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
  typed.set('__keep', 'quietly');
  const body = typed.toString();
  return fetch(location.href, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...(byItself ? { 'Trellis-By-Itself': '1' } : {}) },
    redirect: 'manual',
    keepalive: body.length < mostWhileLeaving,
    signal: AbortSignal.timeout(10000)
  }).catch(() => undefined);
}

/** 14:32, on the clock in the United Kingdom. */
export function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
}
