// Moments have addresses: #t=93.5, #t=1:33, #t=1m33s. A click on a line, a time or a chapter plays from there.
function moment(hash) {
  const wanted = /^#t=([\d.:hms]+)/.exec(decodeURIComponent(hash))?.[1];
  if (!wanted) return null;
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(wanted);
  const parts = units ? [units[1] ?? 0, units[2] ?? 0, units[3] ?? 0].map(Number) : wanted.split(":").map(Number);
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
  return Number.isFinite(seconds) ? Math.min(seconds, length) : null;
}

function address(seconds) {
  const url = new URL(location.href);
  url.hash = `t=${Number(seconds.toFixed(3))}`;
  return url.href;
}

function note(seconds) {
  try { history.replaceState(null, "", address(seconds)); } catch { /* a sandboxed page keeps its address */ }
}

function playFrom(seconds) {
  seek(seconds);
  hear(seconds);
  note(seconds);
  play();
}

function arrive() {
  const seconds = moment(location.hash);
  if (seconds === null) return false;
  seek(seconds);
  hear(seconds);
  if (lines[current]) requestAnimationFrame(() => bring(lines[current], { always: true }));
  return true;
}

// One button for all lines, put where the pointer is.
const copier = document.createElement("button");
copier.type = "button";
copier.className = "quiet copy";
copier.tabIndex = -1;
copier.title = say.copyLine;
copier.setAttribute("aria-label", say.copyLine);
copier.append($("link").querySelector("svg").cloneNode(true));
let pointed = null;

const words = $("transcript");
words.addEventListener("pointerover", (event) => {
  const line = event.target.closest(".line");
  if (!line || line === pointed) return;
  pointed = line;
  const who = line.closest(".turn").querySelector(".who");
  if (copier.parentNode !== who) who.append(copier);
});
copier.addEventListener("click", () => copy(address(Number(pointed.id.slice(2))), copier));

words.addEventListener("click", (event) => {
  const line = event.target.closest(".line");
  if (!line || getSelection().toString()) return;
  playFrom(Number(line.id.slice(2)));
});

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#t="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  playFrom(moment(link.hash));
  if (link.closest("#chapters") && lines[current]) bring(lines[current], { always: true });
});

addEventListener("hashchange", arrive);
$("link").addEventListener("click", () => { note(audio.currentTime); copy(address(audio.currentTime), $("link")); });
