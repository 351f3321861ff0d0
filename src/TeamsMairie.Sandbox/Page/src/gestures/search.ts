import type { Command, Found, Notice, Outcome } from "../api";
import { el, freshId } from "../dom";
import { Dialog } from "./dialog";
import { resultList } from "./results";

// Long enough not to ask at each letter, short enough to seem immediate.
const pause = 300;

/** The search of the message box: the list follows what is typed. */
export function runSearch(
  command: Command, ask: (text: string) => Promise<Outcome>, show: (found: Found) => Promise<Notice>): void {
  const dialog = new Dialog(command.title);
  const id = freshId();
  const asked = command.parameters?.[0];
  const list = el("div", {});
  const box = el("input", {
    id, type: "search", placeholder: asked?.description, autocomplete: "off", input: () => { later(); },
  });
  let turn = 0;
  let timer = 0;
  dialog.show(
    el("form", { class: "field", submit: event => { event.preventDefault(); clearTimeout(timer); void search(); } },
      el("label", { for: id }, asked?.title ?? command.title), box),
    list);
  if (command.initialRun) {
    void search();
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => { void search(); }, pause);
  }

  // A slower answer never covers a later one.
  async function search(): Promise<void> {
    const mine = ++turn;
    dialog.say("Recherche en cours…");
    const outcome = await ask(box.value);
    if (mine === turn && dialog.isOpen) {
      draw(outcome);
    }
  }

  function draw(outcome: Outcome): void {
    list.replaceChildren();
    if (outcome.kind === "results") {
      list.append(resultList(outcome.results, choose));
      dialog.say(count(outcome.results.length));
    } else if (outcome.kind === "message" || outcome.kind === "error") {
      dialog.say(outcome.text ?? "", outcome.kind === "error");
    }
  }

  async function choose(found: Found): Promise<void> {
    const notice = await show(found);
    if (notice.kind === "error") {
      dialog.say(notice.text ?? "", true);
    } else {
      dialog.close();
    }
  }
}

function count(results: number): string {
  return results === 0 ? ""
    : results === 1 ? "1 résultat. Choisissez-le pour le montrer dans la conversation."
    : `${results} résultats. Choisissez celui à montrer dans la conversation.`;
}
