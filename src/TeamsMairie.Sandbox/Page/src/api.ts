/** What the page asks of the sandbox; types are those of Playing/PlayJson.cs. */

export interface Person { oid: string; name: string; function: string; role: string; commune: string; mri: string }
export interface Town {
  key: string; name: string; organisation: string; label: string; arbitrationChannel: string; panes: string[];
}
export interface Conversation {
  id: string; name: string; personal: boolean; unread: number; last?: string; at?: string; people: string[];
}
export interface Message {
  id: string; thread?: string; from: string; mine: boolean; bot: boolean;
  text?: string; card?: Record<string, unknown>; at: string; edited: boolean; deleted: boolean; asksFeedback: boolean;
}
export interface State {
  commune: string; now: string; moved: boolean; storyRunning: boolean; absences: Record<string, string>;
}
export interface Story {
  key: string; title: string; summary: string; commune: string; panes: { person: string; conversation?: string }[];
}
export interface Progress { key: string; step: number; of: number; sentence: string; state: "running" | "over" | "stopped" }
export interface Dossier { id: string; reference: string; title: string; state: string; changedAt: string }
export interface Fact { at: string; sentence: string }
export interface Refused { kind: "error"; text?: string }
export interface Notice { kind: "ok" | "card" | "message" | "error"; text?: string }
export interface Command {
  id: string; type: "action" | "query"; context: string[]; title: string; description: string;
  parameters?: { name: string; title: string; description: string }[]; initialRun: boolean;
}
export interface DialogCard {
  title?: string; width?: string | number; height?: string | number; content: Record<string, unknown>;
}
export interface Found { title: string; text?: string; content: Record<string, unknown> }
/** What a dialog shows next. */
export type Outcome =
  | { kind: "card"; card: DialogCard }
  | { kind: "message"; text: string }
  | { kind: "results"; results: Found[] }
  | { kind: "close" }
  | Refused;

const unreachable: Refused = { kind: "error", text: "Le bac à sable ne répond plus. Est-il toujours ouvert ?" };

export async function read<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`/sandbox/${path}?${new URLSearchParams(query)}`);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }

  return await response.json() as T;
}

/** Posts; a refusal comes back as a notice with its French sentence. */
export async function post<T = Notice>(path: string, body: unknown = {}): Promise<T | Refused> {
  try {
    const response = await fetch(`/sandbox/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.headers.get("content-type")?.includes("json")
      ? await response.json() as T
      : { kind: "error", text: "Cette demande n’a pas pu être traitée." };
  } catch {
    return unreachable;
  }
}
