import { letCardsBeMoved } from '../ordering';
import { keepLive } from './live';
import { tickTimers } from './timer';
import { sendVotes } from './votes';

const place = document.querySelector<HTMLElement>('[data-live]');
if (place) {
  const live = keepLive(place);
  sendVotes(place, live);
}
tickTimers(document);
letCardsBeMoved();
