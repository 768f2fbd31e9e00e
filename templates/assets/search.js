// Searches the index that Pagefind made. It is loaded here alone, and only once something is typed; ‘excerpts.js’ shows
// what is found.
(function () {
  "use strict";

  var form = document.querySelector(".search form");
  var field = form.querySelector("input");
  var status = document.querySelector(".search-status");
  var list = document.querySelector(".results");
  var words = document.getElementById("search-words").content;
  var shown = 20;
  var latest = 0;
  var engine;

  function say(word) {
    status.textContent = word ? words.querySelector("[data-word=" + word + "]").textContent : "";
  }

  function sayCount(count) {
    var category = new Intl.PluralRules(document.documentElement.lang).select(count);
    var text = words.querySelector("[data-form=" + category + "]") || words.querySelector("[data-form=other]");
    status.textContent = text.textContent.replace("{count}", count);
  }

  function load() {
    var address = new URL(form.dataset.index + "pagefind.js", document.baseURI);
    engine = engine || import(address.href);
    return engine;
  }

  function entry(result) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = result.url;
    link.textContent = result.meta.title;
    item.append(link);
    item.append.apply(item, diglotExcerpts(result, form.dataset.source));
    return item;
  }

  async function search() {
    var query = field.value.trim();
    var turn = ++latest;
    history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    if (!query) {
      list.replaceChildren();
      return say();
    }
    say("loading");
    try {
      var found = await (await load()).search(query);
      var results = await Promise.all(found.results.slice(0, shown).map(function (one) { return one.data(); }));
      if (turn !== latest) return;
      list.replaceChildren.apply(list, results.map(entry));
      if (found.results.length) return sayCount(found.results.length);
      say("none");
      status.textContent = status.textContent.replace("{query}", query);
    } catch (error) {
      form.hidden = true;
      say("missing");
    }
  }

  if (location.protocol === "file:") return say("disk");
  var wait;
  form.hidden = false;
  say();
  field.addEventListener("input", function () {
    clearTimeout(wait);
    wait = setTimeout(search, 250);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
  });
  field.value = new URLSearchParams(location.search).get("q") || "";
  field.focus();
  if (field.value) search();
})();
