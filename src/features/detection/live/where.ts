import { type Judge, NotJudged } from './judge.ts';
import { serverJudge } from './ask-server.ts';

type Loading = Promise<Judge>;

/**
 * The switch between the server and this browser. Returns who judges at the moment of asking. While the library is on its
 * way, or when it could not be had, nothing goes to the server: the switch is what somebody relies on.
 */
export function followSwitch(place: HTMLElement): () => Promise<Judge> {
  const { message = '', conversation = '', session = '' } = place.dataset;
  const server = serverJudge({ message, conversation, session });
  const control = place.querySelector<HTMLInputElement>('[data-here]')!;
  const said = place.querySelector<HTMLElement>('[data-said]')!;
  const progress = place.querySelector<HTMLElement>('progress')!;
  const off = said.textContent;
  let here: Loading | undefined;

  control.disabled = false;
  control.addEventListener('change', () => {
    document.documentElement.toggleAttribute('data-judged-here', control.checked);
    if (control.checked) void turnOn();
    else said.textContent = off;
  });

  async function turnOn() {
    said.textContent = `Loading the library and its model, about ${place.dataset['size']} compressed. Nothing is sent from now on.`;
    progress.hidden = false;
    const began = performance.now();
    here ??= load();
    const judge = await here.catch(() => null);
    progress.hidden = true;
    if (!control.checked) return;
    if (judge)
      said.textContent = `On: loaded in ${((performance.now() - began) / 1000).toFixed(1)} s. What you try is judged here, and this page asks the server for nothing more.`;
    else {
      here = undefined;
      said.textContent =
        'The library could not be loaded, and nothing is judged. Check the connection, then turn the switch off and on again, or reload the page.';
    }
  }

  return async () => {
    if (!control.checked) return server;
    const judge = await here?.catch(() => undefined);
    if (judge) return judge;
    throw new NotJudged(
      'The library is not loaded, so nothing was judged and nothing was sent. Turn the switch off and on again.',
    );
  };
}

async function load(): Loading {
  // The faces in use are fetched now: with the switch on no text may make the browser ask for another slice of a font.
  const [{ judgeHere }] = await Promise.all([
    import('./here.ts'),
    document.fonts.load('1em "Plex here"'),
    document.fonts.load('600 1em "Plex here"'),
    document.fonts.load('1em "Plex Korean here"', '가'),
  ]);
  return judgeHere();
}
