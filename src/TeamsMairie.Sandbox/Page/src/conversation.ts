import type { Message } from "./api";
import { drawCard, type ExecutedAction } from "./card";
import { near } from "./dates";
import { el } from "./dom";
import type { Gestures } from "./gestures/gestures";
import { menuButton } from "./gestures/menu";
import { ratingButtons } from "./gestures/rating";

/** Draws the messages of one conversation; what has not changed keeps its element, its inputs and its focus. */
export class MessageList {
  readonly element = el("ol", { class: "messages" });
  private readonly drawn = new Map<string, { print: string; item: HTMLLIElement }>();

  constructor(
    private readonly gestures: Gestures,
    private readonly reply: (message: Message) => void) {}

  clear(): void {
    this.drawn.clear();
    this.element.replaceChildren();
  }

  /** Shows the messages, those of a thread together; says which are new. */
  show(messages: Message[], now: string, isChannel: boolean): Message[] {
    const ordered = isChannel ? byThread(messages) : messages;
    const known = new Set(this.drawn.keys());
    const items = ordered.map(message => this.item(message, now, isChannel));
    for (const id of known) {
      if (!messages.some(message => message.id === id)) {
        this.drawn.get(id)?.item.remove();
        this.drawn.delete(id);
      }
    }

    items.forEach((item, index) => {
      if (this.element.children[index] !== item) {
        this.element.insertBefore(item, this.element.children[index] ?? null);
      }
    });
    return messages.filter(message => !known.has(message.id));
  }

  redraw(): void {
    this.drawn.forEach(entry => { entry.print = ""; });
  }

  private item(message: Message, now: string, isChannel: boolean): HTMLLIElement {
    const print = JSON.stringify([message.text, message.card, message.edited, message.deleted]);
    const known = this.drawn.get(message.id);
    if (known?.print === print) {
      return known.item;
    }

    const item = known?.item ?? el("li");
    const had = item.contains(document.activeElement);
    const isReply = isChannel && message.thread !== undefined && message.thread !== message.id;
    item.className = ["message", message.mine && "mine", message.bot && "bot", isReply && "reply"].filter(Boolean).join(" ");
    const answer = el("p", { class: "answer", role: "status" });
    item.replaceChildren(
      el("div", { class: "head" },
        el("span", { class: "avatar", "aria-hidden": "true" }, initials(message)),
        el("strong", {}, message.from),
        el("time", { datetime: message.at }, near(message.at, now)),
        message.edited && !message.deleted && el("span", { class: "edited" }, message.bot ? "Mis à jour" : "Modifié"),
        ...this.menu(message)),
      el("div", { class: "bubble" }, ...this.body(message, answer, item)),
      answer);
    if (isChannel && !isReply) {
      item.append(el("button", { type: "button", class: "quiet answer-to", click: () => this.reply(message) },
        "Répondre", el("span", { class: "hidden" }, ` à ${message.from}`)));
    }

    if (had) {
      item.tabIndex = -1;
      item.focus({ preventScroll: true });
    }

    this.drawn.set(message.id, { print, item });
    return item;
  }

  private body(message: Message, answer: HTMLElement, item: HTMLElement): HTMLElement[] {
    const parts: HTMLElement[] = [];
    if (message.deleted) {
      parts.push(el("p", { class: "withdrawn" }, "Message supprimé"));
    }

    if (message.text) {
      parts.push(el("p", { class: "text" }, ...mentions(message.text)));
    }

    if (message.card) {
      parts.push(el("div", { class: "card" }, drawCard(message.card, {
        openDialog: (title, data) => { this.gestures.openDialog(message, title, data); },
        execute: action => { void this.click(message, action, item, answer); },
      })));
    }

    if (message.asksFeedback) {
      parts.push(ratingButtons((useful, comment) => this.gestures.rate(message, useful, comment)));
    }

    return parts;
  }

  private async click(message: Message, action: ExecutedAction, item: HTMLElement, answer: HTMLElement): Promise<void> {
    item.setAttribute("aria-busy", "true");
    answer.className = "answer";
    answer.textContent = "";
    const notice = await this.gestures.act(message, action);
    item.removeAttribute("aria-busy");
    if (notice.text) {
      answer.className = notice.kind === "error" ? "answer error" : "answer";
      answer.textContent = notice.text;
      answer.scrollIntoView({ block: "nearest" });
    }
  }

  private menu(message: Message): HTMLElement[] {
    const entries = message.bot || message.deleted ? [] : this.gestures.entries(message);
    return entries.length === 0 ? [] : [menuButton(`Plus d’actions sur le message de ${message.from}`, entries)];
  }
}

function byThread(messages: Message[]): Message[] {
  const roots = messages.filter(message => message.thread === undefined || message.thread === message.id);
  const rest = messages.filter(message => !roots.includes(message));
  return [
    ...roots.flatMap(root => [root, ...rest.filter(message => message.thread === root.id)]),
    ...rest.filter(message => !roots.some(root => root.id === message.thread)),
  ];
}

function initials(message: Message): string {
  return message.bot ? "CM" : message.from.split(/[\s-]/).map(part => part[0]).join("").slice(0, 2).toUpperCase();
}

function mentions(text: string): (Node | string)[] {
  return text.split(/<at>(.*?)<\/at>/).map((part, index) =>
    index % 2 === 0 ? part : el("span", { class: "mention" }, part));
}
