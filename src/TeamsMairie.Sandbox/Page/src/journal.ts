import { read, type Dossier, type Fact } from "./api";
import { inFull, inShort } from "./dates";
import { byId, el } from "./dom";

/** The journal: the dossiers of the commune, and what happened to the one that is chosen. */
export class Journal {
  private chosen: string | undefined;
  private print = "";

  async refresh(commune: string): Promise<void> {
    const dossiers = await read<Dossier[]>("dossiers", { commune });
    const current = dossiers.find(dossier => dossier.id === this.chosen) ?? dossiers[0];
    const facts = current ? await read<Fact[]>("facts", { commune, dossier: current.id }) : [];
    const print = JSON.stringify([dossiers, facts]);
    if (print !== this.print) {
      this.print = print;
      this.draw(commune, dossiers, current, facts);
    }
  }

  private draw(commune: string, dossiers: Dossier[], current: Dossier | undefined, facts: Fact[]): void {
    const place = byId("journal");
    if (current === undefined) {
      place.replaceChildren(el("p", { class: "hint" },
        "Aucune demande pour l’instant. Écrivez à Circuit Mairie, ou lancez une histoire guidée."));
      return;
    }

    const chooser = el("select", {
      id: "dossier",
      change: () => { this.chosen = chooser.value; void this.refresh(commune); },
    }, ...dossiers.map(dossier => el("option", {
      value: dossier.id, selected: dossier.id === current.id,
    }, `${dossier.reference} — ${dossier.title}`)));
    const had = document.activeElement?.id === "dossier";
    place.replaceChildren(
      el("div", { class: "field" }, el("label", { for: "dossier" }, "Demande"), chooser),
      el("p", { class: "state" }, current.state),
      el("ol", { class: "facts", "aria-label": "Ce qui s’est passé" }, ...facts.map(fact => el("li", {},
        el("time", { datetime: fact.at, title: inFull(fact.at) }, inShort(fact.at)), el("p", {}, fact.sentence)))));
    if (had) {
      chooser.focus();
    }
  }
}
