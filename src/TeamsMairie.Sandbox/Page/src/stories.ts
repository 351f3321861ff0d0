import { post, type Progress, type Story } from "./api";
import { byId, el, say } from "./dom";

/** The buttons of the guided stories, and the sentence of the one being told. */
export function drawStories(stories: Story[], prepare: (story: Story) => Promise<void>): void {
  byId("stories").replaceChildren(...stories.map(story => el("li", {}, el("button", {
    type: "button",
    class: "story",
    click: () => { void start(story, prepare); },
  }, el("strong", {}, story.title), el("span", {}, story.summary)))));
}

export function tell(progress: Progress): void {
  const place = byId("story");
  place.hidden = false;
  place.className = `telling ${progress.state}`;
  place.replaceChildren(
    el("span", { class: "step" }, `Étape ${progress.step} sur ${progress.of}`), " ", progress.sentence);
  setBusy(progress.state === "running");
}

/** Only one story at a time: the others wait, and say so. */
export function setBusy(busy: boolean): void {
  for (const button of byId("stories").querySelectorAll("button")) {
    button.setAttribute("aria-disabled", String(busy));
  }
}

async function start(story: Story, prepare: (story: Story) => Promise<void>): Promise<void> {
  await prepare(story);
  const notice = await post(`stories/${encodeURIComponent(story.key)}`);
  if (notice.kind === "error") {
    say(notice.text ?? "", true);
  }
}
