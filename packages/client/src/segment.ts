/**
 * A name from outside as one step of a path. "." and ".." would lead elsewhere however they are written, and what nothing is
 * called stands in their place.
 */
export const segment = (name: string): string => (/^\.{1,2}$/.test(name) ? '-' : encodeURIComponent(name))
