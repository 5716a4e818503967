/** A time in a recording: 12:30, 1:02:03 or 00:12:30, with or without words around it. */
const time = /(?<![\d:.])(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)(?![\d:])/;

/** The seconds of a locator that names a time in a recording. */
export function mediaTime(locator: string): number | undefined {
  const match = time.exec(locator);
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** How some sites write a time in the address of a recording: `{}` is the seconds. */
const players: readonly { host: RegExp; parameter?: [name: string, value: string]; fragment?: string }[] = [
  { host: /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/, parameter: ['t', '{}s'] },
  { host: /(?:^|\.)dailymotion\.com$/, parameter: ['start', '{}'] },
  { host: /(?:^|\.)twitch\.tv$/, parameter: ['t', '{}s'] },
  { host: /(?:^|\.)c-span\.org$/, parameter: ['start', '{}'] },
  { host: /(?:^|\.)vimeo\.com$/, fragment: 't={}s' },
  { host: /(?:^|\.)soundcloud\.com$/, fragment: 't={}' },
];

/** Recordings themselves, which browsers open at a time. Source: https://www.w3.org/TR/media-frags/#naming-time */
const recording = /\.(?:mp4|m4v|webm|ogv|ogg|oga|mp3|m4a|wav|flac|opus)$/i;

/** An address that leads into a recording; `undefined` where the address allows no time. */
export function withMediaTime(address: string, seconds: number): string | undefined {
  const url = new URL(address);
  const player = players.find(({ host }) => host.test(url.hostname));
  const fill = (text: string) => text.replace('{}', String(seconds));
  if (player?.parameter) url.searchParams.set(player.parameter[0], fill(player.parameter[1]));
  else if (player?.fragment) url.hash = fill(player.fragment);
  else if (recording.test(url.pathname)) url.hash = `t=${seconds}`;
  else return undefined;
  return url.href;
}
