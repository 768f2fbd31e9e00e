// Shows where a page was found, in the reader's language: Pagefind knows the text of a page as one row of words, in
// which the source of each unit follows its translation.
var diglotExcerpts = (function () {
  "use strict";

  var length = 30;
  var lead = 6;

  // The words that follow a unit's text up to the next thing with a name are taken for its source.
  function read(page) {
    var isSpaced = page.raw_content.indexOf("\u200B") < 0;
    var words = page.raw_content.split(isSpaced ? /\s+/ : "\u200B").map(function (word) {
      return word.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
    });
    var row = { words: words, isSpaced: isSpaced, unit: [], isSource: [] };
    var places = page.anchors.map(function (anchor) { return anchor.location; }).sort(function (a, b) { return a - b; });
    page.anchors.forEach(function (anchor) {
      if (!/^u\d+$/.test(anchor.id)) return;
      var index = anchor.location;
      var left = anchor.text.replace(/\s/g, "").length;
      for (; left > 0 && index < words.length; index++) {
        left -= words[index].replace(/\s/g, "").length;
        row.unit[index] = anchor.location;
      }
      var next = places.find(function (place) { return place >= index; });
      for (var end = next === undefined ? words.length : next; index < end; index++) {
        row.unit[index] = anchor.location;
        row.isSource[index] = true;
      }
    });
    return row;
  }

  // A paragraph of some words of a row, those that were found marked.
  function paragraph(row, places, found, isCutBefore, isCutAfter) {
    var element = document.createElement("p");
    if (isCutBefore) element.append("… ");
    places.forEach(function (place, index) {
      var word = row.words[place];
      var text = word.trim();
      var mark = found.has(place) ? document.createElement("mark") : document.createTextNode(text);
      if (found.has(place)) mark.textContent = text;
      var isJoined = !row.isSpaced && (places[index + 1] === place + 1 ? text === word : /[。！？；：，、]$/.test(text));
      element.append(mark, isJoined ? "" : " ");
    });
    if (isCutAfter) element.append("…");
    return element;
  }

  // The start of the words that hold most of what was found.
  function densest(places, weights) {
    var best = 0;
    var most = 0;
    places.forEach(function (place, index) {
      if (!weights.has(place)) return;
      var start = Math.max(index - lead, 0);
      var sum = places.slice(start, start + length).reduce(function (sum, each) { return sum + (weights.get(each) || 0); }, 0);
      if (sum > most) [best, most] = [start, sum];
    });
    return best;
  }

  // The paragraphs for a result: the text where it was found; else the text whose source was, and the source.
  function all(page, sourceLanguage) {
    var row = read(page);
    var weights = new Map(page.weighted_locations.map(function (one) { return [one.location, one.weight]; }));
    var indices = row.words.map(function (_, index) { return index; });
    var text = indices.filter(function (index) { return !row.isSource[index]; });
    function excerpt(places, start) {
      return paragraph(row, places.slice(start, start + length), weights, start > 0, start + length < places.length);
    }
    if (!weights.size || text.some(function (index) { return weights.has(index); })) {
      return [excerpt(text, densest(text, weights))];
    }
    var first = Math.min.apply(null, Array.from(weights.keys()));
    var source = indices.filter(function (index) { return row.isSource[index] && row.unit[index] === row.unit[first]; });
    var paragraphs = [excerpt(text, Math.max(text.indexOf(row.unit[first]), 0)), excerpt(source, densest(source, weights))];
    paragraphs[1].lang = sourceLanguage;
    paragraphs[1].className = "source-excerpt";
    return paragraphs;
  }

  return all;
})();
