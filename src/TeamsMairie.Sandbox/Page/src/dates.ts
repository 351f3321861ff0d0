/** Dates as the town hall reads them, always in Paris. */

const zone = "Europe/Paris";
const long = new Intl.DateTimeFormat("fr-FR", {
  timeZone: zone, weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit",
});
const short = new Intl.DateTimeFormat("fr-FR", {
  timeZone: zone, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
});
const hour = new Intl.DateTimeFormat("fr-FR", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("fr-FR", { timeZone: zone, weekday: "long", day: "numeric", month: "long" });
const iso = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });

export const inFull = (at: string): string => long.format(new Date(at));
export const inShort = (at: string): string => short.format(new Date(at));
export const dayOf = (at: string): string => iso.format(new Date(at));
export const onDay = (date: string): string => day.format(new Date(`${date}T12:00:00Z`));

/** The hour today, the day and the hour otherwise. */
export const near = (at: string, now: string): string =>
  dayOf(at) === dayOf(now) ? hour.format(new Date(at)) : inShort(at);
