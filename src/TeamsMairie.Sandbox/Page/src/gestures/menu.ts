import { el } from "../dom";

/** A small menu under a button: the arrows, Escape and a click elsewhere do what they do in Teams. */
export interface Entry { title: string; description?: string; danger?: boolean; choose: () => void }

export function menuButton(label: string, entries: Entry[]): HTMLElement {
  const button = el("button", {
    type: "button",
    class: "quiet",
    title: "Plus d’actions",
    "aria-label": label,
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    click: () => { open(button, entries); },
  }, el("span", { "aria-hidden": "true" }, "•••"));
  return el("span", { class: "more" }, button);
}

function open(button: HTMLElement, entries: Entry[]): void {
  const items = entries.map(entry => el("button", {
    type: "button",
    role: "menuitem",
    tabindex: "-1",
    class: entry.danger === true ? "danger" : undefined,
    click: () => { menu.hidePopover(); entry.choose(); },
  }, el("strong", {}, entry.title), entry.description !== undefined && el("span", {}, entry.description)));
  const closed = new AbortController();
  const menu = el("div", {
    class: "menu",
    role: "menu",
    popover: "auto",
    "aria-label": "Plus d’actions",
    keydown: event => { move(event as KeyboardEvent, items, menu); },
    toggle: event => {
      const shown = (event as ToggleEvent).newState === "open";
      button.setAttribute("aria-expanded", String(shown));
      if (!shown) {
        closed.abort();
        menu.remove();
      }
    },
  }, ...items);
  button.after(menu);
  menu.showPopover();
  follow();
  items[0]?.focus({ preventScroll: true });
  document.addEventListener("scroll", follow, { capture: true, signal: closed.signal });
  addEventListener("resize", follow, { signal: closed.signal });

  // A message that arrives moves the list: the menu stays with its button, or goes when its message is drawn again.
  function follow(): void {
    if (menu.isConnected) {
      place(menu, button.getBoundingClientRect());
    } else {
      closed.abort();
    }
  }
}

function place(menu: HTMLElement, under: DOMRect): void {
  const margin = 8;
  const left = Math.min(under.left, innerWidth - menu.offsetWidth - margin);
  const below = under.bottom + 4;
  const top = below + menu.offsetHeight > innerHeight - margin ? under.top - menu.offsetHeight - 4 : below;
  menu.style.left = `${Math.max(margin, left)}px`;
  menu.style.top = `${Math.max(margin, top)}px`;
}

function move(event: KeyboardEvent, items: HTMLElement[], menu: HTMLElement): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at + items.length - 1) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to]?.focus();
  } else if (event.key === "Tab") {
    menu.hidePopover();
  }
}
