import type { Found } from "../api";
import { el } from "../dom";

/** What a search found: choosing one shows its card in the conversation. */
export function resultList(results: Found[], choose: (found: Found) => Promise<void>): HTMLElement {
  return results.length === 0
    ? el("p", { class: "sentence" }, "Aucun résultat.")
    : el("ul", { class: "results" }, ...results.map(found => el("li", {}, el("button", {
      type: "button",
      click: () => { void choose(found); },
    }, el("strong", {}, found.title), found.text !== undefined && el("span", {}, found.text)))));
}
