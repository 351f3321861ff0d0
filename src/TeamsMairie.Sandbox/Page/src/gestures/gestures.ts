import { post, type Command, type Found, type Message, type Notice, type Outcome } from "../api";
import type { ExecutedAction } from "../card";
import { edit, withdraw } from "./amending";
import { offered } from "./commands";
import type { Entry } from "./menu";
import { runSearch } from "./search";
import { runTask, type Task } from "./task";

/** What one person can do in the conversation that is open before them. */
export class Gestures {
  constructor(
    private readonly as: string,
    private readonly place: () => { conversation: string; thread: string | undefined }) {}

  /** Clicks a button of a card. */
  act(message: Message, action: ExecutedAction): Promise<Notice> {
    return post("actions", { as: this.as, message: message.id, action });
  }

  /** Opens the dialog of a button of a card. */
  openDialog(message: Message, title: string, data: Record<string, unknown>): void {
    const ask = (step: string, given: Record<string, unknown>): Promise<Outcome> =>
      post<Outcome>(`dialogs/${step}`, { as: this.as, message: message.id, data: given });
    runTask(title, this.task(() => ask("open", data), given => ask("send", given)));
  }

  /** Runs a command of the message box. */
  run(command: Command): void {
    const where = this.place();
    const call = { as: this.as, command: command.id, ...where };
    if (command.type === "query") {
      runSearch(command, search => post<Outcome>("commands/search", { ...call, search }), found => this.show(found));
    } else {
      this.runAction(command, call);
    }
  }

  /** What the menu of a message offers. */
  entries(message: Message): Entry[] {
    const commands = offered("message").map(command => ({
      title: command.title,
      description: command.description,
      choose: () => { this.runAction(command, { as: this.as, command: command.id, message: message.id }); },
    }));
    return message.mine ? [...commands, ...this.own(message)] : commands;
  }

  rate(message: Message, useful: boolean, comment: string): Promise<Notice> {
    return post("ratings", { as: this.as, message: message.id, useful, comment });
  }

  private own(message: Message): Entry[] {
    const call = { as: this.as, message: message.id };
    const entries: Entry[] = [{
      title: "Supprimer", danger: true, choose: () => { withdraw(() => post("messages/delete", call)); },
    }];
    return message.text === undefined ? entries : [{
      title: "Modifier", choose: () => { edit(message, text => post("messages/edit", { ...call, text })); },
    }, ...entries];
  }

  private runAction(command: Command, call: Record<string, unknown>): void {
    runTask(command.title, this.task(
      () => post<Outcome>("commands/open", call), data => post<Outcome>("commands/send", { ...call, data })));
  }

  private task(open: Task["open"], send: Task["send"]): Task {
    return { open, send, show: found => this.show(found) };
  }

  private show(found: Found): Promise<Notice> {
    return post("commands/show", { as: this.as, ...this.place(), title: found.title, card: found.content });
  }
}
