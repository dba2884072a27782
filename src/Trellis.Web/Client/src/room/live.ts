import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import { takeOver } from './parts';

const askWhenCutOff = 5000;
const giveUp = 10000;

/** Asks for the room again, now or as soon as the asking that is under way is over. */
export interface Live {
  refresh(): Promise<void>;
}

/** Keeps a part of the page as the room is: told by a version number, it asks for the HTML it may see. Cut off, it asks by itself every few seconds. */
export function keepLive(place: HTMLElement): Live {
  const address = place.dataset.live!;
  let asking: Promise<void> | undefined;
  let again = false;

  const shown = () => Number(place.querySelector<HTMLElement>('[data-version]')?.dataset.version ?? 0);

  const ask = async () => {
    const answer = await fetch(address, { headers: { 'Trellis-By-Itself': '1' }, redirect: 'manual', signal: AbortSignal.timeout(giveUp) }).catch(() => undefined);
    place.classList.toggle('trellis-room--cut-off', !answer);
    if (answer?.ok) takeOver(place, await answer.text());
    else if (answer && (answer.type === 'opaqueredirect' || answer.status === 401)) location.reload();
  };

  const refresh = (): Promise<void> => {
    if (asking) {
      again = true;
      return asking;
    }
    asking = ask().finally(() => {
      asking = undefined;
      if (!again) return;
      again = false;
      void refresh();
    });
    return asking;
  };

  const where = new URLSearchParams({ room: place.dataset.room!, ...('watch' in place.dataset ? { watch: '1' } : {}) });
  const connection = new HubConnectionBuilder()
    .withUrl(`/live?${where}`)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(500 * 2 ** previousRetryCount, 5000) + Math.random() * 500 })
    .configureLogging(LogLevel.None)
    .build();
  connection.on('changed', (version: number) => {
    if (version > shown()) void refresh();
  });
  connection.onreconnected(() => void refresh());

  const begin = () => {
    if (connection.state === HubConnectionState.Disconnected) connection.start().then(refresh, () => undefined);
  };
  setInterval(() => {
    if (connection.state === HubConnectionState.Connected || document.hidden) return;
    begin();
    void refresh();
  }, askWhenCutOff);
  // A phone that slept comes back in its place.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    begin();
    void refresh();
  });
  window.addEventListener('online', () => {
    begin();
    void refresh();
  });
  begin();
  return { refresh };
}
