// Who moves the page: the page itself, on its way to a line, or its reader, who always goes first. What a reader means
// is heard from wheel, finger, key and scrollbar, before the page has moved; nothing here is guessed from the clock.
// The browser's own smooth scrolling is not used: while it runs, Chromium swallows a wheel, and nobody says where it ends.
let goal = null; // the line to which the page is on its way
let nextStep = 0; // the frame of its next step there
let lastStep = 0; // when the last one was taken, in milliseconds
let readerMoves = false; // a reader moves the page, or is about to
let readerTop = 0; // where the page stood when that was last asked

const easing = 90; // milliseconds in which two thirds of the way are gone
const scrollKeys = new Set([" ", "PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"]);

// The part of the window that search and player leave free.
function room() {
  return innerHeight - 130;
}

function visible(line) {
  const { top, bottom } = line.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - 110;
}

// Only where it would leave the middle of the window: text that moves at every line cannot be read.
function bring(line, { always = false } = {}) {
  const { top, bottom } = line.getBoundingClientRect();
  if (!always && top > room() * 0.12 && bottom < room() * 0.8) return;
  readerMoves = false;
  goal = line;
  cancelAnimationFrame(nextStep);
  lastStep = performance.now();
  nextStep = requestAnimationFrame(approach);
  showReturn();
}

// Steps are relative, so that a reader's own add to them. Parts of a long transcript that were never shown have guessed
// heights: every step measures the way anew, and the page has arrived when the line stands for three frames.
function approach(now, stood = 0) {
  const way = goal.getBoundingClientRect().top - room() * 0.3;
  const from = scrollY;
  if (Math.abs(way) >= 2) scrollBy({ top: pace(way, now - lastStep), behavior: "instant" });
  lastStep = now;
  const stands = scrollY === from ? stood + 1 : 0; // an edge of the page holds, too
  if (stands < 3) nextStep = requestAnimationFrame((next) => approach(next, stands));
  else forgetGoal();
}

function pace(way, milliseconds) {
  if (calm.matches || Math.abs(way) > innerHeight * 1.5) return way;
  const part = 1 - Math.exp(-Math.max(milliseconds, 0) / easing);
  return Math.sign(way) * Math.max(1, Math.abs(way) * part);
}

function forgetGoal() {
  cancelAnimationFrame(nextStep);
  goal = null;
  showReturn();
}

function letReaderMove() {
  forgetGoal();
  readerMoves = true;
  readerTop = scrollY;
}

// Ask whenever the page would move by itself; what was meant to move the page and has not is then forgotten.
function readerIsMoving() {
  if (!readerMoves) return false;
  readerMoves = scrollY !== readerTop;
  readerTop = scrollY;
  return true;
}

addEventListener("wheel", (event) => { if (event.deltaY && !event.ctrlKey) letReaderMove(); }, { passive: true });
addEventListener("touchmove", (event) => { if (!event.target.closest(fields)) letReaderMove(); }, { passive: true });
addEventListener("pointerdown", (event) => { if (event.button === 1 || event.target === root) letReaderMove(); });
addEventListener("keydown", (event) => {
  if (!event.defaultPrevented && scrollKeys.has(event.key) && !event.target.closest(fields)) letReaderMove();
});
document.addEventListener("scrollend", () => { if (scrollY !== readerTop) readerMoves = false; });
