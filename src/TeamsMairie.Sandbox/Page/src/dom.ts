/** Makes elements; text is always text, never markup. */

type Child = Node | string | undefined | false;
type Props = Record<string, string | boolean | undefined | ((event: Event) => void)>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (typeof value === "string") {
      element.setAttribute(name, value);
    }
  }

  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** Says a sentence to everyone: shown for a while, and read by screen readers. */
export function say(sentence: string, isError = false): void {
  const note = el("p", { class: isError ? "note error" : "note" }, sentence);
  const live = byId("live");
  live.append(note);
  setTimeout(() => note.remove(), 9000);
}

let last = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  return `e${++last}`;
}
