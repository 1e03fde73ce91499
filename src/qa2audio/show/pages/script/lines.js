// Every line of the transcript and when it begins; the chapters likewise.
const lines = [...document.querySelectorAll(".line")];
const starts = Float64Array.from(lines, (line) => Number(line.id.slice(2)));
const chapters = [...document.querySelectorAll(".chapter")];
const chapterStarts = Float64Array.from(chapters, (chapter) => Number(chapter.dataset.start));
const chapterLinks = [...document.querySelectorAll("#chapters a")];

// The last one that has begun at `seconds`, or -1. What is a hair away has begun: seeking is not exact.
function begun(times, seconds) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= seconds + 0.02) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
