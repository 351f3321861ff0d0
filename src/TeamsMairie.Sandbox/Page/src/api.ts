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
  text?: string; card?: Record<string, unknown>; at: string; edited: boolean;
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
export interface Notice { kind: "ok" | "card" | "message" | "error"; text?: string }

const unreachable: Notice = { kind: "error", text: "Le bac à sable ne répond plus. Est-il toujours ouvert ?" };

export async function read<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`/sandbox/${path}?${new URLSearchParams(query)}`);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }

  return await response.json() as T;
}

/** Posts; a refusal comes back as a notice with its French sentence. */
export async function post(path: string, body: unknown = {}): Promise<Notice> {
  try {
    const response = await fetch(`/sandbox/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.headers.get("content-type")?.includes("json")
      ? await response.json() as Notice
      : { kind: "error", text: "Cette demande n’a pas pu être traitée." };
  } catch {
    return unreachable;
  }
}
