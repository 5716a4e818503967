/** The years in which the comet was seen, as far as this account goes. */
export const apparitions = [1531, 1607, 1682, 1759, 1835, 1910, 1986];
