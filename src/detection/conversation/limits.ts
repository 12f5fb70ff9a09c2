/** People in one conversation: a larger group is a room, and every message would weigh everybody against everybody. */
export const MAX_SPEAKERS = 50;

/** Points kept of a trajectory; older ones fall away so that a long conversation stays small. */
export const MAX_TRAJECTORY = 500;

/** Log-odds kept of one behaviour: more of the same adds little, and may not take more than this long to fade. */
export const TOP_LEVEL = 5;
