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
    const redraw = () => view.setOption({ animation: false, ...option(inks()) }, true);
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
  return { data, chart, tooltip, number, escaped };
})();
