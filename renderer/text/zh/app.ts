/** Words of the frame. */
export const app = {};
