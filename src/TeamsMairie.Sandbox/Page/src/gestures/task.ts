import type { Found, Notice, Outcome } from "../api";
import { drawCard } from "../card";
import { el } from "../dom";
import { Dialog } from "./dialog";
import { resultList } from "./results";

/** Where a dialog gets its cards, and where it sends them. */
export interface Task {
  open: () => Promise<Outcome>;
  send: (data: Record<string, unknown>) => Promise<Outcome>;
  show: (found: Found) => Promise<Notice>;
}

/** A dialog whose cards come from the bot, until the bot closes it or the person does. */
export function runTask(title: string, task: Task): void {
  const dialog = new Dialog(title);
  let hasCard = false;
  void wait(task.open());

  async function wait(asked: Promise<Outcome>): Promise<void> {
    dialog.busy(true);
    const outcome = await asked;
    if (dialog.isOpen) {
      draw(outcome);
    }
  }

  function draw(outcome: Outcome): void {
    switch (outcome.kind) {
      case "card":
        hasCard = true;
        dialog.title(outcome.card.title ?? title);
        dialog.size(outcome.card.width, outcome.card.height);
        dialog.show(el("div", { class: "card" }, drawCard(outcome.card.content, {
          execute: action => { void wait(task.send(action.data)); },
        })));
        break;
      case "message":
        dialog.show(el("p", { class: "sentence" }, outcome.text));
        break;
      case "results":
        dialog.show(resultList(outcome.results, found => show(found)));
        break;
      case "close":
        dialog.close();
        break;
      case "error":
        fail(outcome.text ?? "");
        break;
    }
  }

  // What was filled in stays, so that it can be sent again.
  function fail(sentence: string): void {
    if (!hasCard) {
      dialog.show();
    }

    dialog.busy(false);
    dialog.say(sentence, true);
  }

  async function show(found: Found): Promise<void> {
    const notice = await task.show(found);
    if (notice.kind === "error") {
      dialog.say(notice.text ?? "", true);
    } else {
      dialog.close();
    }
  }
}
