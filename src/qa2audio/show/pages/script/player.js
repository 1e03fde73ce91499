// The player: the page's own buttons on the browser's own audio element.
const audio = $("audio");
const player = $("player");
const length = Number(player.dataset.seconds);
const speeds = [...$("speed").options].map((option) => Number(option.value));

function clock(seconds) {
  const whole = Math.floor(seconds);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function seek(seconds) {
  audio.currentTime = Math.min(Math.max(0, seconds), length);
  showTime();
}

function play() {
  audio.play().catch((problem) => {
    // Browsers refuse where nobody has touched the page yet; the button is there.
    if (problem.name !== "AbortError" && problem.name !== "NotAllowedError") $("missing").hidden = false;
  });
}

function toggle() {
  if (audio.paused) play();
  else audio.pause();
}

function setSpeed(speed) {
  audio.playbackRate = speed;
  audio.defaultPlaybackRate = speed;
  $("speed").value = String(speed);
  remember("speed", String(speed));
}

function changeSpeed(step) {
  const next = speeds.indexOf(Number($("speed").value)) + step;
  if (next < 0 || next >= speeds.length) return;
  setSpeed(speeds[next]);
  announce(`${say.speed} ${speeds[next]}×`);
}

let shownSecond = -1;

function showTime() {
  const now = audio.currentTime;
  $("done").style.clipPath = `inset(0 ${100 - (100 * now) / length}% 0 0 round 99px)`;
  if (document.activeElement !== $("seek") || !dragging) $("seek").value = String(now);
  const second = Math.floor(now);
  if (second === shownSecond) return;
  shownSecond = second;
  const text = say.elapsed.replace("{now}", clock(now)).replace("{all}", clock(length));
  $("time").textContent = `${clock(now)} / ${clock(length)}`;
  $("seek").setAttribute("aria-valuetext", text);
}

let dragging = false;

function showPlaying() {
  const playing = !audio.paused;
  player.classList.toggle("playing", playing);
  $("play").setAttribute("aria-label", playing ? say.pause : say.play);
}

audio.controls = false;
$("play").addEventListener("click", toggle);
$("listen").addEventListener("click", play);
$("back").addEventListener("click", () => seek(audio.currentTime - 15));
$("forward").addEventListener("click", () => seek(audio.currentTime + 15));
$("speed").addEventListener("change", () => setSpeed(Number($("speed").value)));
$("seek").addEventListener("input", () => { dragging = true; seek(Number($("seek").value)); });
$("seek").addEventListener("change", () => { dragging = false; });
audio.addEventListener("error", () => { $("missing").hidden = false; });
for (const event of ["play", "pause", "ended"]) audio.addEventListener(event, showPlaying);
for (const event of ["timeupdate", "seeked", "loadedmetadata"]) audio.addEventListener(event, showTime);
if (speeds.includes(Number(recall("speed")))) setSpeed(Number(recall("speed")));
showTime();
