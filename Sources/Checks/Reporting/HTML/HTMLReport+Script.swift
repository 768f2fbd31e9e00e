extension HTMLReport {
  /// The filters: they hide findings and documents without any, and say how many are left.
  static let script: StaticString = """
    (() => {
      const form = document.getElementById("filters");
      if (!form) return;
      const status = form.querySelector("[role=status]");
      const groups = [...document.querySelectorAll("#findings > details")].map(element => ({
        element,
        count: element.querySelector(".count"),
        findings: [...element.querySelectorAll("article")].map(element => ({ element })),
      }));
      const grouped = number => number.toLocaleString("en");
      const counted = number => grouped(number) + (number === 1 ? " finding" : " findings");
      const fields = form.elements;
      const chosen = name => (fields[name] ? fields[name].value.trim() : "");
      const apply = () => {
        const [locale, check, severity, state] =
          ["locale", "check", "severity", "state"].map(chosen);
        const text = chosen("text").toLowerCase();
        let left = 0, all = 0;
        for (const group of groups) {
          let shown = 0;
          for (const finding of group.findings) {
            const { element } = finding;
            const data = element.dataset;
            const fits =
              (!locale || data.locale === locale) &&
              (!check || data.check === check) &&
              (!severity || element.className === severity) &&
              (!state || ("accepted" in data) === (state === "accepted")) &&
              (!text ||
                (finding.text ??= element.textContent.toLowerCase()).includes(text) ||
                group.element.firstChild.textContent.toLowerCase().includes(text));
            element.hidden = !fits;
            if (fits) shown += 1;
          }
          all += group.findings.length;
          left += shown;
          group.element.hidden = shown === 0;
          group.count.textContent = shown === group.findings.length
            ? counted(shown) : grouped(shown) + " of " + counted(group.findings.length);
        }
        const isFiltered = locale || check || severity || state || text;
        status.textContent = isFiltered ? grouped(left) + " of " + counted(all) : counted(all);
        if (isFiltered && left <= 100) {
          for (const group of groups) if (!group.element.hidden) group.element.open = true;
        }
      };
      form.hidden = false;
      form.addEventListener("input", apply);
      form.addEventListener("submit", event => event.preventDefault());
      form.addEventListener("reset", () => setTimeout(apply));
      document.addEventListener("click", event => {
        const link = event.target.closest("a[data-locale]");
        if (!link) return;
        form.reset();
        fields.locale.value = link.dataset.locale;
        if (link.dataset.check) fields.check.value = link.dataset.check;
        setTimeout(apply);
      });
      const reveal = () => {
        const target = document.getElementById(location.hash.slice(1));
        const details = target && target.closest("details");
        if (!details) return;
        details.open = true;
        target.scrollIntoView();
      };
      addEventListener("hashchange", reveal);
      addEventListener("beforeprint", () => {
        for (const group of groups) if (!group.element.hidden) group.element.open = true;
      });
      apply();
      reveal();
    })();

    """
}
