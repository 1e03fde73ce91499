// The front page: search in the titles, and the feed's address.
const items = [...document.querySelectorAll(".season .item")].map((item) => ({
  item,
  words: fold(item.querySelector(".text").textContent),
}));

function filter() {
  const wanted = fold($("query").value).split(" ").filter(Boolean);
  let count = 0;
  for (const { item, words } of items) {
    const shown = wanted.every((word) => words.includes(word));
    item.hidden = !shown;
    count += shown;
  }
  for (const season of document.querySelectorAll(".season")) {
    season.hidden = !season.querySelector(".item:not([hidden])");
  }
  const text = count ? say.shown.replace("{count}", count).replace("{all}", items.length) : say.noMatch;
  $("count").textContent = wanted.length ? text : "";
}

if ($("search")) {
  $("query").addEventListener("input", filter);
  filter();
}
$("copy").addEventListener("click", () => copy(new URL($("feed").value, location.href).href, $("copy")));
$("feed").addEventListener("focus", () => $("feed").select());
