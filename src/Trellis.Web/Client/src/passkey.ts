// Forms that a passkey fills in. They are hidden until it is sure that this browser can.
type Kind = 'get' | 'create';

async function ask(kind: Kind, options: unknown): Promise<PublicKeyCredential> {
  const found = kind === 'get'
    ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON) })
    : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON) });
  return found as PublicKeyCredential;
}

async function fillIn(form: HTMLFormElement): Promise<void> {
  const answer = await fetch(form.dataset.passkeyOptions!, { method: 'POST', body: new FormData(form) });
  if (!answer.ok) throw new Error();
  const credential = await ask(form.dataset.passkey as Kind, await answer.json());
  form.querySelector<HTMLInputElement>('[name=Credential]')!.value = JSON.stringify(credential.toJSON());
}

function offer(form: HTMLFormElement): void {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const said = form.querySelector<HTMLElement>('[data-passkey-said]')!;
    said.hidden = true;
    try {
      await fillIn(form);
      form.submit();
    } catch {
      said.textContent = form.dataset.passkey === 'get' ? 'No passkey was used. Try again, or use your password.' : 'No passkey was added. Try again, or use an app that shows codes.';
      said.hidden = false;
    }
  });
}

if ('PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential) {
  document.querySelectorAll<HTMLFormElement>('form[data-passkey]').forEach(offer);
  document.querySelectorAll<HTMLElement>('[data-no-passkey]').forEach(note => { note.hidden = true; });
}
