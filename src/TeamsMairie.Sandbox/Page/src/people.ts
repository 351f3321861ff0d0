import type { Person } from "./api";
import { el } from "./dom";

/** The people of a commune in a list, by what they are in the house. */

const groups: [string, string[]][] = [
  ["Maire et élus", ["maire", "adjoint", "conseiller-delegue", "conseiller", "conseiller-opposition"]],
  ["Direction", ["sgm", "dga", "employeur"]],
  ["Responsables de service", ["chef"]],
  ["Agents", ["agent"]],
];

export function peopleOptions(people: Person[], chosen?: string): HTMLElement[] {
  return groups
    .map(([label, roles]) => ({ label, members: people.filter(person => roles.includes(person.role)) }))
    .filter(group => group.members.length > 0)
    .map(group => el("optgroup", { label: group.label }, ...group.members.map(person =>
      el("option", { value: person.oid, selected: person.oid === chosen }, `${person.name} — ${person.function}`))));
}
