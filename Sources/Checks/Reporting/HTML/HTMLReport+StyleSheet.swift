extension HTMLReport {
  /// How the page looks: on paper, on a phone, by day and by night.
  static let styleSheet: StaticString = """
    :root {
      --paper: #f6f4f0; --card: #ffffff; --ink: #1d1b20; --soft: #5c5866; --line: #dfdbd3;
      --accent: #2f4bb8; --track: #eeebe5;
      --error: #b4232a; --error-fill: #d8444b; --error-tint: #fbe6e6;
      --warning: #8a4b00; --warning-fill: #eb9a2d; --warning-tint: #fcefd9;
      --note: #1f5a93; --note-fill: #6ea3d8; --note-tint: #e3eef9;
      --good: #20693c; --good-fill: #5aa873; --good-tint: #e2f2e7;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #141318; --card: #1e1d23; --ink: #eceaf0; --soft: #aaa6b4; --line: #38363f;
        --accent: #a6b6ff; --track: #2b2931;
        --error: #ff9a9a; --error-fill: #e2575d; --error-tint: #43232a;
        --warning: #f6bd6c; --warning-fill: #d98c28; --warning-tint: #3d2f1b;
        --note: #9ac6f2; --note-fill: #4d86c0; --note-tint: #20303f;
        --good: #92d6a8; --good-fill: #458e5e; --good-tint: #1f3628;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 2.5rem; }
    h1 {
      display: flex; flex-direction: column-reverse; margin: 0; font-size: 2.25rem;
      line-height: 1.15; letter-spacing: -0.02em;
    }
    h1 small {
      display: block; margin-bottom: 0.35rem; color: var(--soft);
      font-size: 1rem; font-weight: 600; letter-spacing: 0;
    }
    header p { margin: 0.5rem 0 1rem; color: var(--soft); }
    a { color: var(--accent); }
    a:focus-visible, summary:focus-visible, select:focus-visible, input:focus-visible,
    button:focus-visible, .scroll:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .skip { position: absolute; left: -99rem; padding: 0.5rem 1rem; background: var(--card); }
    .skip:focus { left: 0.5rem; top: 0.5rem; }
    nav ul {
      display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0 0 1.5rem; padding: 0;
      list-style: none;
    }
    section {
      margin: 0 0 1.5rem; padding: 1.5rem; background: var(--card);
      border: 1px solid var(--line); border-radius: 1rem;
    }
    h2 { margin: 0; font-size: 1.35rem; line-height: 1.25; letter-spacing: -0.01em; }
    .lead { max-width: 44rem; margin: 0.35rem 0 1rem; color: var(--soft); }
    .tiles {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0.75rem;
      padding: 0; background: none; border: 0; border-radius: 0;
    }
    .tile {
      padding: 0.9rem 1.1rem; background: var(--card); border: 1px solid var(--line);
      border-top: 0.3rem solid var(--line); border-radius: 0.75rem;
    }
    .tile p { margin: 0; font-weight: 600; }
    .tile p + p { color: var(--soft); font-size: 0.85rem; font-weight: 400; }
    .tile strong {
      display: block; font-size: 2.2rem; line-height: 1.1; letter-spacing: -0.02em;
      font-variant-numeric: tabular-nums;
    }
    .tile.error { border-top-color: var(--error-fill); }
    .tile.error strong { color: var(--error); }
    .tile.warning { border-top-color: var(--warning-fill); }
    .tile.warning strong { color: var(--warning); }
    .tile.note { border-top-color: var(--note-fill); }
    .tile.note strong { color: var(--note); }
    .scroll { overflow-x: auto; margin: 0 -0.5rem 0.75rem; padding: 0 0.5rem; }
    table { width: 100%; border-collapse: collapse; font-size: 0.92rem; }
    caption {
      padding: 0.5rem 0; color: var(--soft); font-size: 0.85rem; font-weight: 600; text-align: left;
    }
    th, td {
      padding: 0.45rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: middle;
    }
    th:first-child { padding-left: 0; }
    thead th { color: var(--soft); font-size: 0.8rem; font-weight: 600; white-space: nowrap; }
    tbody th { font-weight: 600; min-width: 8rem; overflow-wrap: anywhere; }
    tbody tr:last-child > * { border-bottom: 0; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .version { white-space: nowrap; }
    .none { color: var(--soft); }
    .chart { min-width: 11rem; white-space: nowrap; }
    .chart b {
      display: inline-block; min-width: 3.75rem; padding-right: 0.5rem; text-align: right;
      font-variant-numeric: tabular-nums;
    }
    .bar {
      display: inline-flex; width: calc(100% - 4rem); height: 0.8rem; overflow: hidden;
      background: var(--track); border-radius: 0.4rem; vertical-align: -0.05rem;
    }
    .bar:first-child { width: 100%; }
    .bar i { display: block; min-width: 2px; }
    i.error { background: var(--error-fill); }
    i.warning, i.older { background: var(--warning-fill); }
    i.note, i.different { background: var(--note-fill); }
    i.same { background: var(--good-fill); }
    i.unknown { background: var(--line); }
    .heat1 { background: rgba(216, 68, 75, 0.07); }
    .heat2 { background: rgba(216, 68, 75, 0.14); }
    .heat3 { background: rgba(216, 68, 75, 0.21); }
    .heat4 { background: rgba(216, 68, 75, 0.28); }
    .heat5 { background: rgba(216, 68, 75, 0.36); }
    td[class*="heat"] a { color: inherit; font-weight: 600; text-decoration: none; }
    td[class*="heat"] a:hover { text-decoration: underline; }
    .chip {
      display: inline-block; padding: 0.05rem 0.55rem; background: var(--track); color: var(--soft);
      border-radius: 1rem; font-size: 0.78rem; font-weight: 600; white-space: nowrap;
    }
    .chip.error { background: var(--error-tint); color: var(--error); }
    .chip.warning, .chip.older { background: var(--warning-tint); color: var(--warning); }
    .chip.note, .chip.different { background: var(--note-tint); color: var(--note); }
    .chip.same { background: var(--good-tint); color: var(--good); }
    .nothing { margin: 0.5rem 0; color: var(--soft); }
    form {
      display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin: 0 0 1rem;
      padding: 0.9rem 1rem; background: var(--paper); border-radius: 0.75rem;
    }
    form[hidden] { display: none; }
    label {
      display: flex; flex: 1 1 8rem; flex-direction: column; gap: 0.2rem; color: var(--soft);
      font-size: 0.8rem; font-weight: 600;
    }
    select, input, button {
      width: 100%; min-height: 2.5rem; padding: 0.3rem 0.6rem; background: var(--card);
      color: var(--ink); border: 1px solid var(--soft); border-radius: 0.5rem; font: inherit;
      font-size: 0.95rem;
    }
    button { width: auto; padding: 0.3rem 1rem; font-weight: 600; cursor: pointer; }
    form p { flex: 1 0 100%; margin: 0; font-weight: 600; }
    details { border-top: 1px solid var(--line); }
    summary {
      display: flex; gap: 0.6rem; align-items: baseline; padding: 0.75rem 0; cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker { display: none; }
    summary::before { content: "▸"; color: var(--soft); }
    details[open] > summary::before { content: "▾"; }
    summary h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
    .count { margin-left: 0.5rem; color: var(--soft); font-size: 0.9rem; font-weight: 400; }
    .about p { max-width: 44rem; margin: 0 0 1rem 1.6rem; }
    article {
      margin: 0 0 0.9rem; padding: 0.9rem 1rem; background: var(--paper);
      border-left: 0.3rem solid var(--line); border-radius: 0.25rem 0.75rem 0.75rem 0.25rem;
    }
    article[hidden], details[hidden] { display: none; }
    article.error { border-left-color: var(--error-fill); }
    article.warning { border-left-color: var(--warning-fill); }
    article.note { border-left-color: var(--note-fill); }
    article[data-accepted] { border-left-color: var(--line); }
    h4 { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
    h4 .chip + .chip { margin-left: 0.4rem; }
    .place { margin: 0.2rem 0 0; color: var(--soft); font-size: 0.85rem; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-top: 0.7rem; }
    .sides > div, .fix > div {
      min-width: 0; padding: 0.55rem 0.8rem; background: var(--card); border: 1px solid var(--line);
      border-radius: 0.5rem;
    }
    .label {
      color: var(--soft); font-size: 0.72rem; font-weight: 600; letter-spacing: 0.05em;
      text-transform: uppercase;
    }
    .sides p, .fix div p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
    mark {
      padding: 0.05em 0.1em; background: var(--warning-tint); color: inherit;
      border-radius: 0.2em; box-shadow: inset 0 -0.15em 0 var(--warning-fill);
    }
    .error mark { background: var(--error-tint); box-shadow: inset 0 -0.15em 0 var(--error-fill); }
    .note mark { background: var(--note-tint); box-shadow: inset 0 -0.15em 0 var(--note-fill); }
    ins {
      padding: 0.05em 0.1em; background: var(--good-tint); color: inherit; text-decoration: none;
      border-radius: 0.2em; box-shadow: inset 0 -0.15em 0 var(--good-fill);
    }
    .fix { margin-top: 0.6rem; }
    .fix > p { margin: 0 0 0.3rem; color: var(--good); }
    .related { margin: 0.5rem 0 0; color: var(--soft); font-size: 0.88rem; }
    code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.92em; }
    footer { padding-bottom: 2rem; color: var(--soft); font-size: 0.85rem; }
    @media (min-width: 70rem) {
      #drift details tbody th { min-width: 19rem; }
    }
    @media (max-width: 40rem) {
      header, main, footer { padding-left: 0.75rem; padding-right: 0.75rem; }
      header { padding-top: 1.5rem; }
      h1 { font-size: 1.75rem; }
      section { padding: 1rem; border-radius: 0.75rem; }
      .tiles { grid-template-columns: 1fr 1fr; padding: 0; }
      .tile strong { font-size: 1.7rem; }
      .sides { grid-template-columns: 1fr; }
      tbody th { min-width: 9rem; }
      .chart { min-width: 9rem; }
    }
    @media (prefers-reduced-motion: reduce) {
      html { scroll-behavior: auto; }
    }
    @media print {
      :root { --paper: #ffffff; --line: #bbbbbb; }
      body { font-size: 10pt; }
      header, main, footer { max-width: none; padding: 0; }
      nav, form, .skip { display: none; }
      section { padding: 0; border: 0; }
      article { break-inside: avoid; border: 1px solid var(--line); }
      .scroll { overflow: visible; }
      i, .chip, mark, ins, td[class*="heat"], .tile { -webkit-print-color-adjust: exact; }
    }

    """
}
