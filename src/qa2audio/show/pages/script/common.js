// What both kinds of page need: words, memory, dates, colours, the clipboard.
const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const say = $("say").dataset;
const language = root.lang || undefined;
const fields = "input, select, textarea, [contenteditable], dialog"; // where keys and fingers do not mean the page
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(`qa2audio ${key}`);
    else localStorage.setItem(`qa2audio ${key}`, value);
  } catch { /* a page without storage forgets, and works */ }
}

function recall(key) {
  try { return localStorage.getItem(`qa2audio ${key}`); } catch { return null; }
}

function announce(text) {
  $("live").textContent = text;
}

// Case and accents do not matter; every character keeps its place, so that what is found can be marked.
function fold(text) {
  let folded = "";
  for (const char of text) {
    const bare = char.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    folded += bare.length === char.length ? bare : char;
  }
  return folded.replace(/[’‘]/g, "'").replace(/[“”„«»]/g, '"').replace(/\s/g, " ");
}

async function copy(text, button) {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = copyBySelection(text);
  }
  announce(done ? say.copied : say.copyFailed);
  if (button && done) {
    button.classList.add("done-now");
    setTimeout(() => button.classList.remove("done-now"), 1500);
  }
}

function copyBySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

const themes = ["system", "light", "dark"];

function showTheme() {
  const theme = root.dataset.theme || "system";
  const label = say.theme.replace("{theme}", say[theme]);
  $("theme").setAttribute("aria-label", label);
  $("theme").title = label;
  return theme;
}

function nextTheme() {
  const theme = themes[(themes.indexOf(showTheme()) + 1) % themes.length];
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  remember("theme", theme === "system" ? null : theme);
  showTheme();
  announce($("theme").title);
}

showTheme();
$("theme").addEventListener("click", nextTheme);

if (!language?.startsWith("en")) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  for (const time of document.querySelectorAll("time[datetime]")) {
    const date = new Date(`${time.dateTime}T00:00:00Z`);
    if (!Number.isNaN(date.getTime())) time.textContent = format.format(date);
  }
}
