/** When the primary was first seen to stand where it stands: what a replica's delay is counted from. */
export interface Progress {
  /** Takes note that the record has got so far. */
  seen(position: number): void
  /** The primary itself stands lower than was known: another server took its place, and what it had not yet given away is lost. */
  restart(position: number): void
  /** The newest position known of. */
  newest(): number
  /** How many positions and seconds a server that has got so far is behind. */
  behind(position: number): Behind
}

/** How far a server is behind the primary. */
export interface Behind {
  readonly positions: number
  /** How long it is known that the primary is further. */
  readonly seconds: number
}

const KEPT = 1000

/** Starts to follow where the record stands; no two clocks are compared, only ours with itself. */
export const followProgress = (clock: () => number): Progress => {
  let steps: { position: number; at: number }[] = []
  const newest = () => steps.at(-1)?.position ?? 0
  return {
    seen: (position) => {
      if (steps.length > 0 && position <= newest()) return
      steps.push({ position, at: clock() })
      // Every second one goes but the first and the last: what is left still says how old the oldest is.
      if (steps.length > KEPT) steps = steps.filter((_, index) => index % 2 === 0 || index === steps.length - 1)
    },
    restart: (position) => {
      steps = [{ position, at: clock() }]
    },
    newest,
    behind: (position) => {
      const missed = steps.find((step) => step.position > position)
      return {
        positions: Math.max(0, newest() - position),
        seconds: missed ? (clock() - missed.at) / 1000 : 0,
      }
    },
  }
}
