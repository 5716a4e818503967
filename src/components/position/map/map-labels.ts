/** A point and where its label is. */
export interface Label {
  x: number;
  y: number;
  labelX: number;
  labelY: number;
}

/** The room for labels that are as wide as high. */
export interface LabelRoom {
  width: number;
  height: number;
  size: number;
}

const mostRounds = 200;

/** Labels at the very same place part in directions that never repeat. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves labels that would cover each other apart, in place, by small steps until none does or the
 * rounds are used up. The number of labels is at most that of the world's countries.
 */
export function spreadLabels(labels: Label[], room: LabelRoom): void {
  let moved = true;
  for (let round = 0; moved && round < mostRounds; round += 1) {
    moved = false;
    for (const [index, a] of labels.entries()) {
      for (const b of labels.slice(index + 1)) moved = pushApart(a, b, room.size, index) || moved;
      a.labelX = within(a.labelX, room.width, room.size);
      a.labelY = within(a.labelY, room.height, room.size);
    }
  }
}

function pushApart(a: Label, b: Label, size: number, turn: number): boolean {
  const overlap = size - Math.hypot(b.labelX - a.labelX, b.labelY - a.labelY);
  if (overlap <= 0.5) return false;
  const isSame = overlap === size;
  const angle = isSame ? turn * goldenAngle : Math.atan2(b.labelY - a.labelY, b.labelX - a.labelX);
  const x = (Math.cos(angle) * overlap) / 2;
  const y = (Math.sin(angle) * overlap) / 2;
  a.labelX -= x;
  a.labelY -= y;
  b.labelX += x;
  b.labelY += y;
  return true;
}

function within(place: number, length: number, size: number): number {
  return Math.min(Math.max(place, size / 2), length - size / 2);
}
