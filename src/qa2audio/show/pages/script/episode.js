// What happens when the page is opened, and what the telephone's lock screen shows.
const place = `place ${location.pathname}`;

function keepPlace() {
  const now = audio.currentTime;
  remember(place, now > 10 && now < length - 10 ? now.toFixed(1) : null);
}

function showOutside() {
  if (!("mediaSession" in navigator)) return;
  const { title, show, art } = player.dataset;
  const reachable = art && location.protocol.startsWith("http"); // from a file, browsers take no picture
  const artwork = reachable ? [{ src: new URL(art, location.href).href, sizes: "480x480", type: "image/jpeg" }] : [];
  navigator.mediaSession.metadata = new MediaMetadata({ title, artist: show, artwork });
  const handlers = {
    play, pause: () => audio.pause(),
    seekbackward: ({ seekOffset }) => seek(audio.currentTime - (seekOffset || 15)),
    seekforward: ({ seekOffset }) => seek(audio.currentTime + (seekOffset || 15)),
    seekto: ({ seekTime }) => seek(seekTime),
    previoustrack: () => go(chapterStarts, -1),
    nexttrack: () => go(chapterStarts, 1),
  };
  for (const [name, handler] of Object.entries(handlers)) {
    try { navigator.mediaSession.setActionHandler(name, handler); } catch { /* not every browser knows every one */ }
  }
}

for (const event of ["pause", "ended"]) audio.addEventListener(event, keepPlace);
addEventListener("pagehide", keepPlace);
audio.addEventListener("play", showOutside, { once: true });
if (!arrive()) {
  const kept = Number(recall(place));
  if (kept > 0 && kept < length) seek(kept);
  hear(kept || 0);
}
