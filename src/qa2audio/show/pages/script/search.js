// Search in the transcript. Nothing in the page is changed: what is found is marked by the CSS Custom Highlight API,
// and where a browser does not know it, the lines are.
const texts = lines.map((line) => line.firstChild);
const offsets = new Float64Array(lines.length);
let whole = null;
let found = [];
let chosen = -1;

if (globalThis.CSS?.highlights) {
  const sheet = document.styleSheets[0];
  sheet.insertRule("::highlight(found) { background-color: #ffe58a; color: #1c1a12; }", sheet.cssRules.length);
  sheet.insertRule("::highlight(chosen) { background-color: #ff9d3b; color: #1c1208; }", sheet.cssRules.length);
}

function readAll() {
  const parts = [];
  let length = 0;
  texts.forEach((text, index) => {
    offsets[index] = length;
    const folded = fold(text.data);
    parts.push(folded);
    length += folded.length + 1;
  });
  whole = parts.join(" ");
}

function find(wanted) {
  if (whole === null) readAll();
  const query = fold(wanted).replace(/ +/g, " ").trim();
  found = [];
  for (let at = query ? whole.indexOf(query) : -1; at >= 0; at = whole.indexOf(query, at + query.length)) {
    found.push({ start: at, end: at + query.length, line: lineAt(at) });
  }
  return query;
}

function lineAt(offset) {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function range({ start, end, line }) {
  const last = lineAt(end - 1);
  const made = new StaticRange({
    startContainer: texts[line],
    startOffset: Math.min(start - offsets[line], texts[line].length),
    endContainer: texts[last],
    endOffset: Math.min(end - offsets[last], texts[last].length),
  });
  return made;
}

function markAll() {
  if (globalThis.CSS?.highlights) {
    CSS.highlights.set("found", new Highlight(...found.map(range)));
    CSS.highlights.delete("chosen");
    return;
  }
  document.querySelectorAll(".line.hit").forEach((line) => line.classList.remove("hit"));
  for (const { line } of found) lines[line].classList.add("hit");
}

function markChosen() {
  if (!globalThis.CSS?.highlights) return;
  const highlight = new Highlight(range(found[chosen]));
  highlight.priority = 1;
  CSS.highlights.set("chosen", highlight);
}

function choose(index) {
  if (!found.length) return;
  chosen = (index + found.length) % found.length;
  markChosen();
  bring(lines[found[chosen].line], { always: true });
  $("count").textContent = say.match.replace("{number}", chosen + 1).replace("{count}", found.length);
}

function search() {
  const query = find($("query").value);
  chosen = -1;
  const none = !found.length;
  $("before").disabled = none;
  $("after").disabled = none;
  markAll();
  $("count").textContent = query && none ? say.noMatch : "";
  if (!none) {
    // Begin where the reader is.
    const from = found.findIndex(({ line }) => lines[line].getBoundingClientRect().bottom > 0);
    choose(Math.max(0, from));
  }
}

let soon = 0;
$("query").addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(search, 120); });
$("query").addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); choose(chosen + (event.shiftKey ? -1 : 1)); }
  if (event.key === "Escape") { $("query").value = ""; search(); $("query").blur(); }
});
$("before").addEventListener("click", () => choose(chosen - 1));
$("after").addEventListener("click", () => choose(chosen + 1));
