/** Channels from 0 to 255. */
type Channels = readonly number[];

const WHITE = 250;
const LIGHT = 160;
/** Opacity, from 0 to 255, at which what lies below is as plain as what is painted. */
const THIN = 140;

export const isWhite = (channels: Channels): boolean => channels.every((c) => c >= WHITE);

/** A light colour but not white, or one that lets through what lies below it. */
export const isFaint = (channels: Channels, opacity: number): boolean =>
	opacity < THIN || (channels.every((c) => c >= LIGHT) && !isWhite(channels));
