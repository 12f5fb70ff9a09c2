// A link to a moment (`#t=63`) starts the player there; without script it opens the recording.
const player = document.querySelector('video');

if (player) {
  goThere(player);
  addEventListener('hashchange', () => goThere(player));
}

function goThere(video: HTMLVideoElement) {
  const seconds = Number(/^#t=(\d{1,6})$/.exec(location.hash)?.[1] ?? NaN);
  if (Number.isNaN(seconds)) return;
  const go = () => (video.currentTime = Math.min(seconds, video.duration || seconds));
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) go();
  else video.addEventListener('loadedmetadata', go, { once: true });
}

export {};
