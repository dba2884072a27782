import type { Live } from './live';

const tryAgain = [1000, 2000, 4000, 8000];
const giveUp = 10000;
const kept = 'trellis-unsent-vote';

interface Unsent {
  address: string;
  fields: [string, string][];
  /** When it was pressed, by the clock of this phone, which only says how long ago that is. */
  pressedAt: number;
  level: string;
}

/** Sends votes without leaving the page, and keeps one that could not be sent until it is: over a minute without a network, a sleep, a page closed and opened. */
export function sendVotes(place: HTMLElement, live: Live): void {
  let sending = false;
  let tries = 0;
  let timer = 0;

  const say = (words: string) => {
    const line = place.querySelector<HTMLElement>('[data-unsent]');
    if (line && line.textContent !== words) line.textContent = words;
  };

  const send = async (): Promise<void> => {
    const vote = read();
    if (sending || !vote) return;
    sending = true;
    clearTimeout(timer);
    const answer = await post(vote);
    sending = false;
    const newer = read();
    if (newer && newer.pressedAt !== vote.pressedAt) return send();
    if (!answer || answer.status >= 500) {
      say(`You chose ${vote.level}. It is not sent yet: there is no network. We keep it and send it again.`);
      timer = window.setTimeout(send, tryAgain[Math.min(tries++, tryAgain.length - 1)]);
      return;
    }
    tries = 0;
    localStorage.removeItem(kept);
    const refused = answer.type === 'opaqueredirect' ? undefined : await mistakeIn(answer);
    await live.refresh();
    say(refused ?? '');
  };

  place.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-vote]')) return;
    const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
    const level = fields.find(([name]) => name === 'Level')?.[1];
    if (!level) return;
    event.preventDefault();
    const last = read();
    const press = fields.find(([name]) => name === 'Press')!;
    const before = last?.fields.find(([name]) => name === 'Press')?.[1];
    if (before && sameBallot(last, fields) && Number(before) >= Number(press[1])) press[1] = String(Number(before) + 1);
    localStorage.setItem(kept, JSON.stringify({ address: form.action, fields, pressedAt: Date.now(), level } satisfies Unsent));
    say(`You chose ${level}. Sending…`);
    void send();
  });
  window.addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void send();
  });
  if (place.querySelector('[data-vote]') || read()) void send();
}

function read(): Unsent | undefined {
  const vote = localStorage.getItem(kept);
  const unsent = vote ? (JSON.parse(vote) as Unsent) : undefined;
  return unsent && new URL(unsent.address).pathname === location.pathname ? unsent : undefined;
}

function sameBallot(one: Unsent, fields: [string, string][]): boolean {
  const of = (all: [string, string][]) => all.find(([name]) => name === 'BallotId')?.[1];
  return of(one.fields) === of(fields);
}

function post(vote: Unsent): Promise<Response | undefined> {
  const body = new URLSearchParams(vote.fields);
  body.set('Waited', String(Math.max(0, Date.now() - vote.pressedAt)));
  return fetch(vote.address, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(giveUp) }).catch(() => undefined);
}

async function mistakeIn(answer: Response): Promise<string> {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('.nhsuk-error-summary__list li')?.textContent?.trim() ?? 'Your vote was not taken. Refresh the page and vote again.';
}
