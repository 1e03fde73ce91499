// The transcript follows the voice: the line that is heard is marked, and kept in view as long as it is in view.
let current = -1;
let chapter = -1;
let following = recall("follow") !== "no";
let inView = false;

const watcher = new IntersectionObserver((entries) => {
  // There may be word of the line before, too.
  for (const entry of entries) if (entry.target === lines[current]) inView = entry.isIntersecting;
  showReturn();
}, { rootMargin: "0px 0px -110px 0px" });

function showReturn() {
  $("return").hidden = inView || current < 0 || audio.paused || goal === lines[current];
}

function hear(seconds) {
  const index = Math.max(begun(starts, seconds), lines.length ? 0 : -1);
  if (index !== current) hearLine(index);
  hearChapter(begun(chapterStarts, seconds));
}

function hearLine(index) {
  const before = lines[current];
  const line = lines[index];
  if (before) {
    before.classList.remove("now");
    before.removeAttribute("aria-current");
    watcher.unobserve(before);
  }
  current = index;
  if (!line) return;
  line.classList.add("now");
  line.setAttribute("aria-current", "true");
  if (before) follow(before, line);
  watcher.observe(line);
}

// A line that was in view, or to which the page was on its way, leads to the next.
function follow(before, line) {
  if (!following || audio.paused || readerIsMoving()) return;
  if (goal ? goal === before : visible(before)) bring(line);
}

function hearChapter(index) {
  if (index === chapter) return;
  chapterLinks[chapter]?.removeAttribute("aria-current");
  chapter = index;
  chapterLinks[index]?.setAttribute("aria-current", "true");
  $("chapter").textContent = chapterLinks[index]?.querySelector(".name").textContent ?? player.dataset.title;
}

function setFollowing(on) {
  following = on;
  remember("follow", on ? null : "no");
  $("follow").setAttribute("aria-pressed", String(on));
  if (on && current >= 0) bring(lines[current], { always: true });
}

function eachFrame() {
  hear(audio.currentTime);
  if (!audio.paused) requestAnimationFrame(eachFrame);
}

$("follow").setAttribute("aria-pressed", String(following));
$("follow").addEventListener("click", () => setFollowing(!following));
$("return").addEventListener("click", () => { bring(lines[current], { always: true }); $("play").focus({ preventScroll: true }); });
audio.addEventListener("play", eachFrame);
for (const event of ["play", "pause"]) audio.addEventListener(event, showReturn);
for (const event of ["seeked", "timeupdate"]) audio.addEventListener(event, () => hear(audio.currentTime));
