import { post, type Notice, type Person, type State } from "./api";
import { dayOf, inFull, onDay } from "./dates";
import { byId, el, say } from "./dom";
import { peopleOptions } from "./people";

/** Time, absences, and a new beginning. */
export function bindSettings(commune: () => string): void {
  byId("next-day").addEventListener("click", () => { void move("next-working-day"); });
  byId("next-deadline").addEventListener("click", () => { void move("next-deadline"); });
  byId<HTMLFormElement>("absence").addEventListener("submit", event => {
    event.preventDefault();
    const until = byId<HTMLInputElement>("until").value;
    void declare(commune(), byId<HTMLSelectElement>("absent").value, until).then(complain);
  });
  offerReset();

  async function move(to: string): Promise<void> {
    complain(await post("clock", { commune: commune(), to }));
  }
}

export function drawState(state: State, people: Person[], commune: string): void {
  const now = byId<HTMLTimeElement>("now");
  now.dateTime = state.now;
  now.textContent = inFull(state.now);
  now.classList.toggle("moved", state.moved);
  byId<HTMLInputElement>("until").min = dayOf(state.now);
  byId("absences").replaceChildren(...people
    .filter(person => state.absences[person.oid] !== undefined)
    .map(person => el("li", {},
      `${person.name}, jusqu’au ${onDay(state.absences[person.oid] ?? "")} `,
      el("button", {
        type: "button",
        class: "quiet",
        "aria-label": `${person.name} est de retour`,
        click: () => { void declare(commune, person.oid, undefined).then(complain); },
      }, "De retour"))));
}

export function drawAbsent(people: Person[]): void {
  byId("absent").replaceChildren(...peopleOptions(people));
}

function declare(commune: string, person: string, until: string | undefined): Promise<Notice> {
  return post("absences", { commune, person, until });
}

// What cannot be undone asks twice.
function offerReset(): void {
  const place = byId("reset");
  place.replaceChildren(el("button", { type: "button", class: "danger", click: confirm }, "Repartir de zéro"));

  function confirm(): void {
    const yes = el("button", {
      type: "button",
      class: "danger",
      click: () => { void post("reset").then(notice => { complain(notice); offerReset(); }); },
    }, "Oui, tout effacer");
    place.replaceChildren(
      el("p", {}, "Les conversations, l’horloge et le journal de toutes les communes seront effacés."),
      el("div", { class: "row" }, yes, el("button", { type: "button", click: offerReset }, "Annuler")));
    yes.focus();
  }
}

function complain(notice: Notice): void {
  if (notice.kind === "error") {
    say(notice.text ?? "", true);
  }
}
