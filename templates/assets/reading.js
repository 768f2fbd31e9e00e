// Remembers how a reader wants to see the source text, for every page and language of the site.
(function () {
  "use strict";

  var key = "diglot.source";
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

  // The text under the reader's eyes stays where it is while sources appear above it.
  document.querySelector(".reading").addEventListener("click", function () {
    var mark = Array.prototype.find.call(document.querySelectorAll(".unit"), function (unit) {
      return (unit.offsetParent || unit.nextSibling.offsetParent) && (unit.getBoundingClientRect().top || unit.nextSibling.getBoundingClientRect().top) > 60;
    });
    mark = mark && mark.parentNode;
    if (!mark || window.scrollY < 200) return;
    var top = mark.getBoundingClientRect().top;
    requestAnimationFrame(function () {
      window.scrollBy({ top: mark.getBoundingClientRect().top - top, behavior: "instant" });
    });
  }, true);
})();
