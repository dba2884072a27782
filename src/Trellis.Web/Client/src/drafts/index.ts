import { keepTyping } from './autosave';
import { Session } from './session';

const dialog = document.querySelector<HTMLDialogElement>('#session');
const session = dialog ? new Session(dialog) : undefined;
const form = document.querySelector<HTMLFormElement>('form[data-keeps-draft]');
if (form) keepTyping(form, session);
