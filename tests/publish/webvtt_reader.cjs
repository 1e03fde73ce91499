// Reads a WebVTT file with the W3C's own parser; prints what it complains about and what it understood, as JSON.
const fs = require("node:fs");
const { WebVTTParser } = require("webvtt-parser");

const entities = require("webvtt-parser/html-entities.json");

const { errors, cues } = new WebVTTParser(entities).parse(fs.readFileSync(process.argv[2], "utf-8"));
const words = (node) => (node.type === "text" ? node.value : (node.children || []).map(words).join(""));
const voices = (node) => (node.name === "v" ? [node.value] : (node.children || []).flatMap(voices));
console.log(
  JSON.stringify({
    errors,
    cues: cues.map((cue) => ({
      start: cue.startTime,
      end: cue.endTime,
      voices: voices(cue.tree),
      text: words(cue.tree),
    })),
  }),
);
