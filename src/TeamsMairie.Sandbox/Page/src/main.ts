import { read, type Person, type Progress, type State, type Story, type Town } from "./api";
import { useDarkCards } from "./card";
import { byId, el, say } from "./dom";
import { loadCommands } from "./gestures/commands";
import { Journal } from "./journal";
import { Pane } from "./pane";
import { bindSettings, drawAbsent, drawState } from "./settings";
import { drawStories, setBusy, tell } from "./stories";

interface Seat { person: string; conversation?: string | undefined }

const journal = new Journal();
let people: Person[] = [];
let towns: Town[] = [];
let town: Town;
let state: State;
let panes: Pane[] = [];

const here = (): Person[] => people.filter(person => person.commune === town.key);

function seat(seats: Seat[]): void {
  panes = seats.map(({ person, conversation }) => new Pane(
    here().find(p => p.oid === person) ?? here()[0]!, town, here(), conversation, () => state.now, reseat));
  byId("panes").replaceChildren(...panes.map(pane => pane.element));
  panes.forEach(pane => void pane.refresh());
}

// Another person at the same place: the pane is made again, its neighbours stay as they are.
function reseat(changed: Pane, person: Person): void {
  const index = panes.indexOf(changed);
  const personal = !changed.where.startsWith("19:");
  const next = new Pane(
    person, town, here(), personal ? undefined : changed.where, () => state.now, reseat);
  panes[index] = next;
  changed.element.replaceWith(next.element);
  void next.refresh();
  next.element.querySelector("select")?.focus();
}

async function choose(key: string, seats?: Seat[]): Promise<void> {
  town = towns.find(t => t.key === key) ?? towns[0]!;
  byId<HTMLSelectElement>("town").value = town.key;
  const mayor = town.panes.length - 1;
  drawAbsent(here());
  seat(seats ?? town.panes.map((person, index) => ({
    person, conversation: index === mayor ? town.arbitrationChannel : undefined,
  })));
  await refreshState();
  await journal.refresh(town.key);
}

async function refreshState(): Promise<void> {
  state = await read<State>("state");
  drawState(state, here(), town.key);
}

// News often come in a burst: what is shown is read again once for all of them.
let waiting = false;
function refreshSoon(): void {
  if (waiting) {
    return;
  }

  waiting = true;
  setTimeout(() => {
    waiting = false;
    void Promise.all([...panes.map(pane => pane.refresh()), refreshState(), journal.refresh(town.key)]).catch(() => undefined);
  }, 40);
}

function listen(): void {
  const feed = new EventSource("/sandbox/events");
  for (const name of ["hello", "message", "read", "clock"]) {
    feed.addEventListener(name, refreshSoon);
  }

  feed.addEventListener("reset", () => { void choose(town.key).then(() => say("Le bac à sable repart de zéro.")); });
  feed.addEventListener("story", event => {
    const progress = JSON.parse(event.data as string) as Progress;
    tell(progress);
    if (progress.state !== "running") {
      refreshSoon();
    }
  });
}

function bindTheme(): void {
  const button = byId("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = (dark: boolean): void => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
    useDarkCards(dark);
    panes.forEach(pane => pane.redraw());
  };
  button.addEventListener("click", () => { apply(document.documentElement.dataset["theme"] !== "dark"); });
  system.addEventListener("change", event => { apply(event.matches); });
  apply(system.matches);
}

async function start(): Promise<void> {
  const [everyone, all, stories, first] = await Promise.all([
    read<Person[]>("people"), read<Town[]>("towns"), read<Story[]>("stories"), read<State>("state"), loadCommands()]);
  people = everyone;
  towns = all;
  state = first;
  const chooser = byId<HTMLSelectElement>("town");
  chooser.replaceChildren(...towns.map(t => el("option", { value: t.key, title: t.label }, t.name)));
  chooser.addEventListener("change", () => { void choose(chooser.value); });
  drawStories(stories, story => choose(story.commune, story.panes));
  setBusy(state.storyRunning);
  bindTheme();
  bindSettings(() => town.key);
  await choose(state.commune);
  listen();
  document.addEventListener("visibilitychange", refreshSoon);
}

start().catch(() => { say("Le bac à sable ne répond pas. Est-il toujours ouvert ?", true); });
