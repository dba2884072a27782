import { clock } from './autosave';

const warning = 120_000;

/** Warns before somebody is signed out, lets them stay, and takes the page away when the time is over. All tabs of a browser share one end. */
export class Session {
  private readonly lasts: number;
  private readonly tabs = new BroadcastChannel('trellis-session');
  private readonly left: HTMLElement | null;
  private readonly whenEnding: (() => Promise<void>)[] = [];
  private ends: number;
  private timer = 0;
  private over = false;

  constructor(private readonly dialog: HTMLDialogElement) {
    this.lasts = Number(dialog.dataset.lasts) * 1000;
    this.ends = Date.now() + Number(dialog.dataset.endsIn) * 1000;
    this.left = dialog.querySelector('[data-session-left]');

    dialog.querySelector('[data-session-stay]')?.addEventListener('submit', event => {
      event.preventDefault();
      void this.stay(event.target as HTMLFormElement);
    });
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      dialog.querySelector<HTMLFormElement>('[data-session-stay]')?.requestSubmit();
    });
    document.addEventListener('submit', event => {
      if ((event.target as HTMLFormElement).action.toLowerCase().endsWith('handler=out')) this.tabs.postMessage('out');
    });
    document.addEventListener('visibilitychange', () => this.look());
    this.tabs.addEventListener('message', ({ data }) => (data === 'out' ? this.end() : this.endsAt(Number(data))));
    this.tabs.postMessage(this.ends);
    this.look();
  }

  /** What is still to be done before the end, such as keeping what was typed. */
  beforeEnd(todo: () => Promise<void>): void {
    this.whenEnding.push(todo);
  }

  /** Somebody did something that the server has seen. */
  extended(): void {
    const ends = Date.now() + this.lasts;
    this.tabs.postMessage(ends);
    this.endsAt(ends);
  }

  end(): void {
    const ended = document.querySelector<HTMLTemplateElement>('#session-ended');
    if (this.over || !ended) return;
    this.over = true;
    clearTimeout(this.timer);
    for (const todo of this.whenEnding) void todo();
    document.title = 'You have been signed out – Trellis';
    document.body.replaceChildren(ended.content.cloneNode(true));
    document.querySelector<HTMLElement>('h1')?.focus();
  }

  private async stay(form: HTMLFormElement): Promise<void> {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const answer = await fetch('/session?handler=Quietly', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
    if (answer?.status === 204) this.extended();
    else if (answer) this.end();
  }

  private endsAt(ends: number): void {
    if (this.over || !(ends > this.ends)) return;
    this.ends = ends;
    const time = document.querySelector('[data-session-time]');
    if (time) time.textContent = clock(ends);
    this.look();
  }

  private look(): void {
    if (this.over) return;
    clearTimeout(this.timer);
    const left = this.ends - Date.now();
    if (left <= 0) return this.end();
    if (left > warning) this.dialog.close();
    else this.warn(left);
    this.timer = window.setTimeout(() => this.look(), left > warning ? left - warning : 1000);
  }

  private warn(left: number): void {
    if (!this.dialog.open) {
      for (const todo of this.whenEnding) void todo();
      this.dialog.showModal();
    }
    const words = `You have ${inWords(left)} left.`;
    if (this.left && this.left.textContent !== words) this.left.textContent = words;
  }
}

/** Changes rarely, since each change is read out. */
function inWords(left: number): string {
  const quarters = Math.ceil(left / 15_000);
  if (quarters > 4) return '2 minutes';
  return quarters === 4 ? '1 minute' : `${quarters * 15} seconds`;
}
