/**
 * How a save of an older version becomes one of today's. A new field needs no step: it is optional in the schema (save.ts),
 * with what it was before there was one. Where something changes its meaning or its place, the version grows by one, and the
 * step that leads to it is added here, at the end. A step leaves what isn't of the version before it as it is, and is
 * given whatever was stored: nothing about it is known yet but that it is JSON.
 */
export type Migration = (stored: unknown) => unknown;

export const MIGRATIONS: readonly Migration[] = [];

/** To be folded over the steps, the oldest first. */
export const takeStep = (stored: unknown, step: Migration): unknown => step(stored);
