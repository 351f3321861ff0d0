import { post, read, type Conversation, type Message, type Person, type Town } from "./api";
import { MessageList } from "./conversation";
import { el, freshId, say } from "./dom";
import { offered } from "./gestures/commands";
import { Gestures } from "./gestures/gestures";
import { peopleOptions } from "./people";

/** One person's Teams: the conversations, the one that is open, and the message box. */
export class Pane {
  readonly element: HTMLElement;
  private conversations: Conversation[] = [];
  private open = "";
  private thread: Message | undefined;
  private turn = 0;
  private readonly list: MessageList;
  private readonly tabs = el("ul", { class: "conversations" });
  private readonly scroll: HTMLElement;
  private readonly box: HTMLTextAreaElement;
  private readonly mention: HTMLSelectElement;
  private readonly thread_ = el("div", { class: "thread" });
  private readonly live = el("p", { class: "hidden", role: "status" });

  constructor(
    private readonly person: Person,
    private readonly town: Town,
    people: Person[],
    wanted: string | undefined,
    private readonly now: () => string,
    private readonly changed: (pane: Pane, person: Person) => void) {
    const id = freshId();
    this.open = wanted ?? "";
    const gestures = new Gestures(person.oid, () => ({ conversation: this.open, thread: this.thread?.id }));
    this.list = new MessageList(gestures, message => this.replyTo(message));
    this.box = el("textarea", { id: `${id}-box`, rows: "2", keydown: event => this.key(event as KeyboardEvent) });
    this.mention = el("select", { "aria-label": "Mentionner", change: () => this.insertMention() });
    const who = el("select", {
      id: `${id}-who`,
      change: () => { this.changed(this, people.find(p => p.oid === who.value) ?? person); },
    }, ...peopleOptions(people, person.oid));
    this.scroll = el("div", {
      class: "scroll", tabindex: "0", role: "region", "aria-label": `Messages de ${person.name}`,
    }, this.list.element);
    this.element = el("section", { class: "pane", "aria-labelledby": `${id}-title` },
      el("h2", { id: `${id}-title`, class: "hidden" }, `Poste de ${person.name}, ${person.function}`),
      el("div", { class: "field who" }, el("label", { for: `${id}-who` }, "Vous êtes"), who),
      el("nav", { "aria-label": `Conversations de ${person.name}` }, this.tabs),
      this.scroll,
      this.thread_,
      el("form", { class: "write", submit: event => { event.preventDefault(); void this.send(); } },
        el("label", { for: `${id}-box`, class: "hidden" }, `Message de ${person.name}`),
        this.box,
        el("div", { class: "row" },
          el("div", { class: "commands", role: "group", "aria-label": "Circuit Mairie" },
            ...offered("compose").map(command => el("button", {
              type: "button", class: "quiet", title: command.description, click: () => { gestures.run(command); },
            }, command.title))),
          this.mention, el("button", { type: "submit", class: "main" }, "Envoyer"))),
      this.live);
  }

  get where(): string {
    return this.open;
  }

  /** Reads again what is shown; a slower answer never covers a later one. */
  async refresh(): Promise<void> {
    const turn = ++this.turn;
    const conversations = await read<Conversation[]>("conversations", { as: this.person.oid, commune: this.town.key });
    const open = conversations.find(c => c.id === this.open) ?? conversations[0];
    if (open === undefined) {
      return;
    }

    const messages = await read<Message[]>("messages", { as: this.person.oid, conversation: open.id });
    if (turn !== this.turn) {
      return;
    }

    const first = this.open !== open.id || this.conversations.length === 0;
    this.open = open.id;
    this.conversations = conversations;
    this.drawTabs();
    this.drawBox(open);
    const atEnd = this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 60;
    const fresh = this.list.show(messages, this.now(), !open.personal);
    this.element.classList.toggle("empty", messages.length === 0);
    const news = fresh.filter(message => !message.mine);
    if (!first && news.length > 0) {
      this.live.textContent = news.map(message => `Nouveau message de ${message.from}.`).join(" ");
    }

    if (first || (atEnd && fresh.length > 0) || fresh.some(message => message.mine)) {
      this.scroll.scrollTop = this.scroll.scrollHeight;
    }

    if (open.unread > 0 && document.visibilityState === "visible") {
      void post("read", { as: this.person.oid, conversation: open.id });
    }
  }

  redraw(): void {
    this.list.redraw();
    void this.refresh();
  }

  private drawTabs(): void {
    const focused = this.tabs.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset["id"] : undefined;
    this.tabs.replaceChildren(...this.conversations.map(conversation => {
      const unread = conversation.id === this.open ? 0 : conversation.unread;
      const button = el("button", {
        type: "button",
        class: unread > 0 ? "conversation unread" : "conversation",
        "aria-current": conversation.id === this.open ? "true" : undefined,
        "data-id": conversation.id,
        title: conversation.last,
        click: () => { void this.show(conversation.id); },
      },
      el("span", { class: "name" }, conversation.personal ? conversation.name : `# ${conversation.name}`),
      unread > 0 && el("span", { class: "count" }, String(unread), el("span", { class: "hidden" },
        unread > 1 ? " messages non lus" : " message non lu")));
      return el("li", {}, button);
    }));
    if (focused !== undefined) {
      this.tabs.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  private drawBox(open: Conversation): void {
    this.box.placeholder = open.personal ? "Écrire à Circuit Mairie" : "Écrire dans le canal ; mentionnez Circuit Mairie";
    this.mention.hidden = open.personal;
    const names = ["Mentionner…", ...open.people];
    if (this.mention.options.length !== names.length) {
      this.mention.replaceChildren(...names.map((name, index) => el("option", { value: index === 0 ? "" : name }, name)));
    }
  }

  private async show(id: string): Promise<void> {
    this.open = id;
    this.conversations = [];
    this.replyTo(undefined);
    this.list.clear();
    await this.refresh();
  }

  private replyTo(message: Message | undefined): void {
    this.thread = message;
    this.thread_.replaceChildren();
    if (message !== undefined) {
      this.thread_.append(
        el("span", {}, `Réponse au fil de ${message.from}`),
        el("button", { type: "button", class: "quiet", click: () => { this.replyTo(undefined); } }, "Nouveau sujet"));
      this.box.focus();
    }
  }

  private insertMention(): void {
    if (this.mention.value !== "") {
      const before = this.box.value;
      this.box.value = `${before}${before === "" || before.endsWith(" ") ? "" : " "}@${this.mention.value} `;
      this.mention.value = "";
      this.box.focus();
    }
  }

  private key(event: KeyboardEvent): void {
    // As in Teams: Enter sends, Shift + Enter breaks the line. An unfinished accent is left alone.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void this.send();
    }
  }

  private async send(): Promise<void> {
    const text = this.box.value;
    this.box.value = "";
    const notice = await post("messages", {
      as: this.person.oid, conversation: this.open, thread: this.thread?.id, text,
    });
    if (notice.kind === "error") {
      say(notice.text ?? "", true);
    }
  }
}
