import { read, type Command } from "../api";

/** The commands of the application, as its manifest declares them. */
let all: Command[] = [];

export async function loadCommands(): Promise<void> {
  all = await read<Command[]>("commands");
}

export function offered(context: "message" | "compose"): Command[] {
  return all.filter(command => command.context.includes(context));
}
