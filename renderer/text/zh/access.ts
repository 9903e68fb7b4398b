/** Words of signing in. */
export const access = {};
