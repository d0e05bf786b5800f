// How far embeddings move by how far the level of one property moves: a line a loss.
(() => {
  const COLOURS = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#ee8866", "#888888"];
  const DASHES = ["solid", "dashed", "dotted"];
  const SYMBOLS = ["circle", "rect", "triangle", "diamond"];

  const option = ({ unit, lines }, place) => (ink) => {
    const { height, legend } = carousel.legendBelow(place, lines.map(({ loss }) => loss), ink);
    const text = { color: ink.soft, fontSize: 12 };
    const axis = {
      type: "value",
      nameLocation: "middle",
      nameTextStyle: text,
      axisLabel: text,
      axisLine: { lineStyle: { color: ink.axis } },
      splitLine: { lineStyle: { color: ink.line } },
    };
    return {
      textStyle: { fontFamily: "sans-serif" },
      color: COLOURS,
      grid: { left: 60, right: 12, top: 10, bottom: 50 + height },
      legend,
      tooltip: {
        ...carousel.tooltip(ink),
        formatter: ({ seriesName, value }) =>
          `${carousel.escaped(seriesName)}<br>moved by ${value[0]} ${carousel.escaped(unit)}: <b>${carousel.number(value[1])}</b>`,
      },
      xAxis: { ...axis, name: unit ? `change in ${unit}` : "change", nameGap: 26 },
      yAxis: { ...axis, name: "distances between cars", nameGap: 42, min: 0 },
      series: lines.map(({ loss, points }, i) => ({
        type: "line",
        name: loss,
        data: points,
        symbol: SYMBOLS[i % SYMBOLS.length],
        symbolSize: 6,
        lineStyle: { width: 2, type: DASHES[Math.floor(i / COLOURS.length) % DASHES.length] },
        markLine:
          i > 0
            ? undefined
            : {
                silent: true,
                symbol: "none",
                label: { show: false },
                data: [{ yAxis: 1, lineStyle: { color: ink.mark, type: "dashed" } }],
              },
      })),
    };
  };

  const charts = carousel.data("movement-data");
  document
    .querySelectorAll(".curve")
    .forEach((place, i) => carousel.chart(place, option(charts[i], place)));
})();
