import { el, freshId } from "../dom";

const widths: Record<string, number> = { small: 400, medium: 600, large: 900 };

/** A dialog over the page; it gives the focus back to what opened it. */
export class Dialog {
  private readonly element: HTMLDialogElement;
  private readonly heading: HTMLHeadingElement;
  private readonly body = el("div", { class: "body" });
  private readonly status = el("p", { class: "status", role: "status" });
  private readonly opener = document.activeElement as HTMLElement | null;
  private readonly message = this.opener?.closest<HTMLElement>(".message");

  constructor(title: string) {
    const id = freshId();
    this.heading = el("h2", { id, tabindex: "-1" }, title);
    this.element = el("dialog", { class: "sheet", "aria-labelledby": id, close: () => { this.leave(); } },
      el("div", { class: "bar" }, this.heading,
        el("button", { type: "button", class: "quiet", click: () => { this.close(); } }, "Fermer")),
      this.body,
      this.status);
    document.body.append(this.element);
    this.element.showModal();
    this.heading.focus();
  }

  get isOpen(): boolean {
    return this.element.open;
  }

  title(title: string): void {
    this.heading.textContent = title;
  }

  /** As large as the bot asks, as far as the screen allows. */
  size(width: string | number | undefined, height: string | number | undefined): void {
    const wide = typeof width === "number" ? width : widths[width ?? ""];
    this.element.style.width = wide === undefined ? "" : `min(${wide}px, 94vw)`;
    this.body.style.minHeight = typeof height === "number" ? `min(${height}px, 60vh)` : "";
  }

  /** Shows something else, and puts the focus on the first thing to fill in or to read. */
  show(...children: HTMLElement[]): void {
    this.busy(false);
    this.say("");
    this.body.replaceChildren(...children);
    const first = this.body.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select");
    (first ?? this.heading).focus();
  }

  /** Says that the bot is being asked; what is shown waits. */
  busy(on: boolean): void {
    this.body.inert = on;
    if (on) {
      this.element.setAttribute("aria-busy", "true");
      this.say("Un instant…");
    } else {
      this.element.removeAttribute("aria-busy");
    }
  }

  say(sentence: string, isError = false): void {
    this.status.className = isError ? "status error" : "status";
    this.status.textContent = sentence;
  }

  close(): void {
    this.element.close();
  }

  private leave(): void {
    this.element.remove();

    // A message that changed was drawn again: its own menu, or itself, stands for the button that is gone.
    const home = this.opener?.isConnected === true
      ? this.opener
      : this.message?.querySelector<HTMLElement>(".more button") ?? this.message;
    if (home === this.message && home) {
      home.tabIndex = -1;
    }

    home?.focus({ preventScroll: true });
  }
}

/** A row of buttons at the foot of a dialog. */
export function foot(...buttons: HTMLElement[]): HTMLElement {
  return el("div", { class: "row foot" }, ...buttons);
}
