const most = 5;

/** Lets a table's cards be dragged, and moved by their buttons without a new page. The numbers follow the order, and the order what was typed. */
export function letCardsBeMoved(): void {
  const order = document.querySelector<HTMLElement>('[data-order]');
  const chosen = order?.querySelector<HTMLElement>('[data-order-list="chosen"]');
  const others = order?.querySelector<HTMLElement>('[data-order-list="others"]');
  const said = order?.querySelector<HTMLElement>('[data-order-said]');
  if (!order || !chosen || !others || !said) return;

  const titleOf = (card: Element): string => card.querySelector('strong')!.textContent!;
  const numberOf = (card: Element): HTMLInputElement => card.querySelector<HTMLInputElement>('input[type="text"]')!;

  const takeTyped = (): void => {
    const cards = [...order.querySelectorAll('li')];
    cards.filter(card => card.parentElement === chosen && !numberOf(card).value.trim()).forEach(card => others.prepend(card));
    cards.filter(card => Number(numberOf(card).value) > 0).sort((a, b) => Number(numberOf(a).value) - Number(numberOf(b).value)).forEach(card => chosen.append(card));
  };

  const settle = (moved: Element): void => {
    while (chosen.children.length > most) others.prepend(chosen.lastElementChild!);
    [...chosen.children].forEach((card, i) => (numberOf(card).value = `${i + 1}`));
    [...others.children].forEach(card => (numberOf(card).value = ''));
    const place = [...chosen.children].indexOf(moved) + 1;
    said.textContent = `${titleOf(moved)}: ${place > 0 ? `number ${place}` : 'not among the five'}`;
  };

  order.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="move"]');
    const card = button?.closest('li');
    if (!button || !card) return;
    event.preventDefault();
    takeTyped();
    const how = button.value.split(' ')[1];
    if (how === 'up') card.previousElementSibling?.before(card);
    else if (how === 'down') card.nextElementSibling?.after(card);
    else if (how === 'off') others.prepend(card);
    else if (chosen.children.length < most) chosen.append(card);
    settle(card);
    (button.offsetParent ? button : numberOf(card)).focus();
  });

  let held: HTMLElement | null = null;
  for (const card of order.querySelectorAll<HTMLElement>('li')) card.draggable = true;
  order.addEventListener('pointerdown', event => {
    if (!(event.target as Element).closest('input, button')) takeTyped();
  });
  order.addEventListener('dragstart', event => {
    held = (event.target as Element).closest('li');
    held?.classList.add('trellis-order__card--held');
  });
  order.addEventListener('dragover', event => {
    const list = (event.target as Element).closest('[data-order-list]');
    if (!held || !list) return;
    event.preventDefault();
    const over = (event.target as Element).closest('li');
    if (!over) { if (list !== held.parentElement) list.append(held); return; }
    if (over === held) return;
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(held);
    else over.after(held);
  });
  order.addEventListener('dragend', () => {
    held?.classList.remove('trellis-order__card--held');
    if (held) settle(held);
    held = null;
  });
}
