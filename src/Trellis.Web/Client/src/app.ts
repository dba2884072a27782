import { Button, CharacterCount, Checkboxes, createAll, ErrorSummary, NotificationBanner, Radios, SkipLink } from 'nhsuk-frontend';
import { offerCopying } from './copy';
import './drafts';
import './passkey';
import './print';
import { sayWhatStaysInTheTeam } from './only-our-team';
import { letCardsBeMoved } from './ordering';

createAll(Button);
createAll(CharacterCount);
createAll(Checkboxes);
createAll(ErrorSummary);
createAll(NotificationBanner);
createAll(Radios);
createAll(SkipLink);
offerCopying(document);
sayWhatStaysInTheTeam();
letCardsBeMoved();
