import type { Notice } from "../api";
import { el, freshId } from "../dom";
import { Dialog, foot } from "./dialog";

/** The two buttons under a message of the bot that asks what people think of it. */
export function ratingButtons(send: (useful: boolean, comment: string) => Promise<Notice>): HTMLElement {
  const button = (title: string, useful: boolean): HTMLElement =>
    el("button", { type: "button", class: "quiet", click: () => { comment(title, useful, send); } }, title);
  return el("div", { class: "rating", role: "group", "aria-label": "Votre avis sur ce message" },
    button("Utile", true), button("Pas utile", false));
}

function comment(title: string, useful: boolean, send: (useful: boolean, comment: string) => Promise<Notice>): void {
  const dialog = new Dialog(`Votre avis : ${title.toLowerCase()}`);
  const id = freshId();
  const box = el("textarea", { id, rows: "4" });
  const form = el("form", { class: "field", submit: event => { event.preventDefault(); void submit(); } },
    el("label", { for: id }, useful ? "Qu’avez-vous apprécié ? (facultatif)" : "Que faudrait-il améliorer ? (facultatif)"),
    box,
    el("p", { class: "hint" }, "Votre avis est transmis à l’application avec votre nom."),
    foot(el("button", { type: "submit", class: "main" }, "Envoyer l’avis")));
  dialog.show(form);

  async function submit(): Promise<void> {
    dialog.busy(true);
    const notice = await send(useful, box.value);
    if (notice.kind === "error") {
      dialog.busy(false);
      dialog.say(notice.text ?? "", true);
    } else {
      dialog.show(el("p", { class: "sentence" }, notice.text));
    }
  }
}
