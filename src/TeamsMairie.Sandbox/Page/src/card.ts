import * as AC from "adaptivecards";
import MarkdownIt from "markdown-it";
import { teamsHost } from "./hostConfig";

/** Draws adaptive cards with the official renderer, as Teams does. */

// Teams knows a small Markdown: no HTML, no image, and links that open apart.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: false }).disable(["image", "code", "fence"]);

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};
AC.GlobalSettings.setTabIndexAtCardRoot = false;
AC.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

let isDark = false;

export function useDarkCards(dark: boolean): void {
  isDark = dark;
}

/** What the button was, ready to be posted: its data completed with the inputs. */
export interface ExecutedAction { type: "Action.Execute"; id?: string; verb: string; data: Record<string, unknown> }

/** What the buttons of a card do; without a dialog to open, each of them is posted. */
export interface CardHandlers {
  execute: (action: ExecutedAction) => void;
  openDialog?: (title: string, data: Record<string, unknown>) => void;
}

export function drawCard(json: Record<string, unknown>, handlers: CardHandlers): HTMLElement {
  const card = new AC.AdaptiveCard();
  card.hostConfig = teamsHost(isDark);
  card.onExecuteAction = action => {
    const data = action instanceof AC.SubmitAction ? (action.data ?? {}) as Record<string, unknown> : {};
    if (handlers.openDialog !== undefined && asksForDialog(data)) {
      handlers.openDialog(action.title ?? "", data);
    } else if (action instanceof AC.ExecuteAction || action instanceof AC.SubmitAction) {
      handlers.execute({
        type: "Action.Execute",
        id: action.id,
        verb: action instanceof AC.ExecuteAction ? action.verb ?? "" : "",
        data: (action.data ?? {}) as Record<string, unknown>,
      });
    } else if (action instanceof AC.OpenUrlAction && action.url?.startsWith("https://")) {
      window.open(action.url, "_blank", "noopener");
    }
  };
  card.parse(json);
  return card.render() ?? document.createElement("div");
}

function asksForDialog(data: Record<string, unknown>): boolean {
  const teams = data["msteams"];
  return typeof teams === "object" && teams !== null && "type" in teams && teams.type === "task/fetch";
}
