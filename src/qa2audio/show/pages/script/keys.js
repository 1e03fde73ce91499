// Keys; the page's own list of them opens with "?", and there they can be switched off.
const dialog = $("keys");

function step(list, now, direction) {
  // The beginning of this one, unless it has just begun.
  const index = begun(list, now);
  const target = direction < 0 && index >= 0 && now - list[index] > 2 ? index : index + direction;
  return list[Math.min(Math.max(target, 0), list.length - 1)];
}

function go(list, direction) {
  if (!list.length) return;
  const seconds = step(list, audio.currentTime, direction);
  seek(seconds);
  hear(seconds);
  if (lines[current]) bring(lines[current]);
}

const actions = {
  " ": toggle,
  k: toggle,
  arrowleft: () => seek(audio.currentTime - 5),
  arrowright: () => seek(audio.currentTime + 5),
  j: () => seek(audio.currentTime - 15),
  l: () => seek(audio.currentTime + 15),
  arrowup: () => go(starts, -1),
  arrowdown: () => go(starts, 1),
  p: () => go(chapterStarts, -1),
  n: () => go(chapterStarts, 1),
  "<": () => changeSpeed(-1),
  ">": () => changeSpeed(1),
  "/": () => { bringSearch(); },
  f: () => setFollowing(!following),
  c: () => $("link").click(),
  m: () => { audio.muted = !audio.muted; },
  t: nextTheme,
  "?": () => dialog.showModal(),
};

function bringSearch() {
  $("query").focus();
  $("query").select();
}

// A dialog that was closed keeps the focus until the next frame, and no longer means anything by it.
function own(target) {
  return target !== $("seek") && target.closest(fields) && !target.closest("dialog:not([open])");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || own(event.target)) return;
  const key = event.key.toLowerCase();
  if (!$("keys-on").checked && key !== "?") return;
  if (key === " " && event.target.closest("button, a, summary")) return;
  if (key.startsWith("arrow") && event.target === $("seek")) return;
  const action = /^\d$/.test(key) ? () => seek((length * Number(key)) / 10) : actions[key];
  if (!action || !Object.hasOwn(actions, key) && !/^\d$/.test(key)) return;
  event.preventDefault();
  action();
});

$("help").addEventListener("click", () => dialog.showModal());
$("keys-on").checked = recall("keys") !== "off";
$("keys-on").addEventListener("change", () => remember("keys", $("keys-on").checked ? null : "off"));
