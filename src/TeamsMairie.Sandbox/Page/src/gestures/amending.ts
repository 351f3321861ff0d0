import type { Message, Notice } from "../api";
import { el, freshId } from "../dom";
import { Dialog, foot } from "./dialog";

/** Changes a message one wrote. */
export function edit(message: Message, save: (text: string) => Promise<Notice>): void {
  const dialog = new Dialog("Modifier le message");
  const id = freshId();
  const box = el("textarea", { id, rows: "5" });
  box.value = (message.text ?? "").replace(/<at>(.*?)<\/at>/g, "@$1");
  dialog.show(el("form", { class: "field", submit: event => { event.preventDefault(); void finish(dialog, save(box.value)); } },
    el("label", { for: id }, "Message"),
    box,
    foot(
      el("button", { type: "button", click: () => { dialog.close(); } }, "Annuler"),
      el("button", { type: "submit", class: "main" }, "Enregistrer"))));
}

/** Takes back a message one wrote; what cannot be undone asks twice. */
export function withdraw(remove: () => Promise<Notice>): void {
  const dialog = new Dialog("Supprimer ce message ?");
  dialog.show(
    el("p", { class: "sentence" }, "Le message ne sera plus lisible, ni par vous ni par les autres."),
    foot(
      el("button", { type: "button", click: () => { dialog.close(); } }, "Annuler"),
      el("button", { type: "button", class: "danger", click: () => { void finish(dialog, remove()); } }, "Supprimer")));
}

async function finish(dialog: Dialog, asked: Promise<Notice>): Promise<void> {
  dialog.busy(true);
  const notice = await asked;
  if (notice.kind === "error") {
    dialog.busy(false);
    dialog.say(notice.text ?? "", true);
  } else {
    dialog.close();
  }
}
