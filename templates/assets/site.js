// Comfort only: without this script every page works the same, menus included.
(function () {
  "use strict";

  var languages = document.querySelector("details.languages");
  var contents = document.querySelector("details.contents");

  // On a phone the contents start closed, so that the text comes first.
  if (contents && window.matchMedia("(max-width: 60rem)").matches) {
    contents.removeAttribute("open");
  }

  if (languages) {
    document.addEventListener("click", function (event) {
      if (!languages.contains(event.target)) languages.removeAttribute("open");
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !languages.hasAttribute("open")) return;
      languages.removeAttribute("open");
      languages.querySelector("summary").focus();
    });
    // The same section in the other language: anchors are the same in all of them.
    languages.addEventListener("click", function (event) {
      var link = event.target.closest("a");
      if (link && location.hash) link.hash = location.hash;
    });
  }
})();
