/** Words of this room. */
export const exchange = {};
