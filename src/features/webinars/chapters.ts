// Lists the chapters of a recording under it; without script the player's own controls remain.
const video = document.querySelector('video');
const section = document.querySelector<HTMLElement>('[data-chapters]');
const list = section?.querySelector('ol');
const track = video && [...video.textTracks].find(({ kind }) => kind === 'chapters');

if (video && section && list && track) {
  track.mode = 'hidden'; // loads the cues
  const element = video.querySelector('track[kind="chapters"]');
  const show = () => {
    list.replaceChildren(...[...(track.cues ?? [])].map((cue) => entry(video, cue as VTTCue)));
    section.hidden = list.childElementCount === 0;
  };
  element?.addEventListener('load', show);
  if (track.cues?.length) show();
}

function entry(player: HTMLVideoElement, cue: VTTCue): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const minutes = Math.floor(cue.startTime / 60);
  const seconds = String(Math.floor(cue.startTime % 60)).padStart(2, '0');
  for (const text of [`${minutes}:${seconds}`, cue.text])
    button.append(Object.assign(document.createElement('span'), { textContent: text }));
  button.addEventListener('click', () => {
    player.currentTime = cue.startTime;
    void player.play();
  });
  item.append(button);
  return item;
}

export {};
