// Remembers how a reader wants to see the source text, for every page and language of the site.
(function () {
  "use strict";

  // One host may hold several sites; each is known by the folder that it starts at.
  var key = "diglot.source " + new URL("..", document.currentScript.src).pathname;
  var choices = document.querySelectorAll("input[name=source]");

  // A browser may refuse to store; the choice then holds for this page.
  function stored(value) {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch (error) {
      return null;
    }
  }

  var last = stored();
  choices.forEach(function (choice) {
    if (choice.value === last) choice.checked = true;
    choice.addEventListener("change", function () {
      stored(choice.value);
    });
  });
})();
