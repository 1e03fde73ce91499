// Reads a feed with two parsers that nobody here wrote; prints what each understood, as JSON.
const fs = require("node:fs");
const { parseRssFeed } = require("feedsmith");
const partytime = require("podcast-partytime");

const xml = fs.readFileSync(process.argv[2], "utf-8");
const parsed = (partytime.default ?? partytime).parseFeed(xml, { allowMissingGuid: false });
console.log(JSON.stringify({ partytime: parsed, feedsmith: parseRssFeed(xml) }));
