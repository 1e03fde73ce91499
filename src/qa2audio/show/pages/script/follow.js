// The transcript follows the voice: the line that is heard is marked, and kept in view as long as it is in view.
let current = -1;
let chapter = -1;
let following = recall("follow") !== "no";
let inView = false;
let settling = 0;

const watcher = new IntersectionObserver(([entry]) => {
  inView = entry.isIntersecting;
  $("return").hidden = inView || current < 0 || audio.paused;
}, { rootMargin: "0px 0px -110px 0px" });

function hear(seconds) {
  const index = Math.max(begun(starts, seconds), lines.length ? 0 : -1);
  if (index !== current) {
    lines[current]?.classList.remove("now");
    lines[current]?.removeAttribute("aria-current");
    if (current >= 0) watcher.unobserve(lines[current]);
    current = index;
    if (index >= 0) {
      lines[index].classList.add("now");
      lines[index].setAttribute("aria-current", "true");
      if (following && inView && !audio.paused) bring(lines[index]);
      watcher.observe(lines[index]);
    }
  }
  hearChapter(begun(chapterStarts, seconds));
}

function hearChapter(index) {
  if (index === chapter) return;
  chapterLinks[chapter]?.removeAttribute("aria-current");
  chapter = index;
  chapterLinks[index]?.setAttribute("aria-current", "true");
  $("chapter").textContent = chapterLinks[index]?.querySelector(".name").textContent ?? player.dataset.title;
}

// Only where it would leave the middle of the window: text that moves at every line cannot be read.
function bring(line, { always = false } = {}) {
  const { top, bottom } = line.getBoundingClientRect();
  const room = innerHeight - 130;
  if (!always && top > room * 0.12 && bottom < room * 0.8) return;
  const way = top - room * 0.3;
  const smooth = !calm.matches && Math.abs(way) < innerHeight * 1.5;
  scrollBy({ top: way, behavior: smooth ? "smooth" : "instant" });
  if (!smooth) settle(line, room * 0.3);
}

// Parts of a long transcript that were never shown have guessed heights: after a jump, look again until it stands.
function settle(line, wanted, tries = 6) {
  cancelAnimationFrame(settling);
  settling = requestAnimationFrame(() => {
    const off = line.getBoundingClientRect().top - wanted;
    if (Math.abs(off) < 2 || !tries) return;
    scrollBy({ top: off, behavior: "instant" });
    settle(line, wanted, tries - 1);
  });
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
audio.addEventListener("pause", () => { $("return").hidden = true; });
for (const event of ["seeked", "timeupdate"]) audio.addEventListener(event, () => hear(audio.currentTime));
