// What all scripts of the page share: its data, its colours and its charts. Colours come from the
// style sheet, so that charts follow the page from light to dark and onto paper.
const carousel = (() => {
  const charts = [];

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const inks = () => ({
    strong: colour("--ink"),
    soft: colour("--ink-soft"),
    line: colour("--line"),
    axis: colour("--axis"),
    surface: colour("--surface"),
    bar: colour("--bar"),
    pale: colour("--bar-pale"),
    mark: colour("--mark"),
    accent: colour("--accent"),
  });

  /** What Java wrote under an id; null if it wrote nothing. */
  const data = (id) => {
    const place = document.getElementById(id);
    return place && JSON.parse(place.textContent);
  };

  /** Keeps a chart in a place: option(ink) is what it shows. */
  const chart = (place, option, renderer = "svg") => {
    const view = echarts.init(place, null, { renderer });
    const redraw = () => {
      const shown = option(inks());
      view.resize(); // What is shown may have changed the place's height.
      view.setOption({ animation: false, ...shown }, true);
    };
    /** Puts some series anew, and leaves all else, such as a zoom, as it is. */
    const update = (series) => view.setOption({ series });
    charts.push({ view, redraw });
    redraw();
    return { view, redraw, update };
  };

  const tooltip = (ink) => ({
    backgroundColor: ink.surface,
    borderColor: ink.line,
    textStyle: { color: ink.strong, fontSize: 12 },
  });

  /**
   * A legend below the chart in a place, in as many rows as its names take, and what height the rows
   * have; the place becomes higher by it, so that the chart itself is as high for few names as for
   * many.
   */
  const legendBelow = (place, names, ink) => {
    const width = place.clientWidth;
    let rows = 1;
    let used = 0;
    for (const name of names) {
      const entry = 45 + 7 * name.length;
      if (used > 0 && used + entry > width) {
        rows += 1;
        used = 0;
      }
      used += entry;
    }
    const height = 22 * rows;
    const bare = Number((place.dataset.bareHeight ??= place.clientHeight));
    place.style.height = `${bare + height}px`;
    return { height, legend: { type: "plain", bottom: 0, left: 0, right: 0, textStyle: { color: ink.soft, fontSize: 12 } } };
  };

  /** With two decimals or another number of them, rounded as Java rounds. */
  const number = (value, decimals = 2) => {
    const places = 10 ** decimals;
    const rounded = (Math.sign(value) * Math.round(Math.abs(value) * places)) / places;
    return rounded.toFixed(decimals).replace("-", "−");
  };

  const escaped = (text) =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  addEventListener("resize", () => charts.forEach(({ view }) => view.resize()));
  for (const medium of ["(prefers-color-scheme: dark)", "print"]) {
    matchMedia(medium).addEventListener("change", () =>
      charts.forEach(({ view, redraw }) => {
        view.resize();
        redraw();
      }),
    );
  }
  return { data, chart, tooltip, legendBelow, number, escaped };
})();
