// Heat maps in the order of a dendrogram that stands beside each. What is written beside the
// squares, if anything, comes after a gap.
(() => {
  const TREE = 110;
  const SCALE = ["#440154", "#414487", "#2a788e", "#22a884", "#7ad151", "#fde725"];
  const MOST_LARGE = 20;

  const option = ({ names, kinds, differentKinds, beside, texts, brightness, dark, bright, brackets }, place) => (ink) => {
    const columns = [...names, ...(beside.length > 0 ? [""] : []), ...beside];
    const at = (x) => (x < names.length ? x : x + 1);
    const large = names.length <= MOST_LARGE;
    const numbers = large && place.clientWidth > 40 * columns.length + 300;
    const text = { color: ink.soft, fontSize: large ? 12 : 9 };
    const left = Math.min(190, place.clientWidth * 0.34);
    // Where columns are narrower than their names are high, rows alone are named: the order is the
    // same. And there is no room for a tree.
    const narrow = place.clientWidth < 600;
    const tree = narrow ? 0 : TREE;
    const named = (place.clientWidth - left - tree) / columns.length > 11;
    const grid = { top: 4, bottom: named ? 170 : 40 };
    const highest = Math.max(1e-9, ...brackets.map(({ height }) => height));
    const squares = brightness.flatMap((row, y) => row.map((value, x) => [at(x), y, value ?? "-", texts[y][x]]));
    const lines = brackets.map(({ first, firstHeight, second, secondHeight, height }) => [
      [firstHeight, first],
      [height, first],
      [height, second],
      [secondHeight, second],
    ]);
    const marked = [ink.accent, ink.mark];
    /** Names have their kind's colour where there are several kinds. */
    const colour = (name, index) => marked[differentKinds.indexOf(kinds[index])] ?? ink.soft;
    return {
      textStyle: { fontFamily: "sans-serif" },
      grid: [
        { ...grid, left, right: tree + 14 },
        { ...grid, width: tree, right: 8 },
      ],
      tooltip: {
        ...carousel.tooltip(ink),
        formatter: ({ seriesType, value }) =>
          seriesType !== "heatmap"
            ? ""
            : `${carousel.escaped(names[value[1]])} and<br>${carousel.escaped(columns[value[0]])}: <b>${
                value[2] === "-" ? "not defined" : value[3].replace("-", "−")
              }</b>`,
      },
      visualMap: {
        min: 0,
        max: 1,
        dimension: 2,
        seriesIndex: 0,
        calculable: false,
        hoverLink: false,
        orient: "horizontal",
        left: left - 4,
        bottom: 0,
        itemHeight: narrow ? 70 : 120,
        itemWidth: 12,
        text: [`${bright}: alike`, dark.replace("-", "−")],
        textStyle: text,
        inRange: { color: SCALE },
      },
      xAxis: [
        {
          type: "category",
          data: columns,
          axisLabel: { ...text, color: colour, interval: 0, rotate: narrow ? 90 : 60, width: 140, overflow: "truncate", show: named },
          axisLine: { show: false },
          axisTick: { show: false },
        },
        { type: "value", gridIndex: 1, min: 0, max: highest, show: false },
      ],
      yAxis: [
        {
          type: "category",
          data: names,
          inverse: true,
          axisLabel: { ...text, color: colour, interval: 0, width: left - 16, overflow: "truncate" },
          axisLine: { show: false },
          axisTick: { show: false },
        },
        { type: "value", gridIndex: 1, min: -0.5, max: names.length - 0.5, inverse: true, show: false },
      ],
      series: [
        {
          type: "heatmap",
          progressive: 0,
          data: squares,
          itemStyle: { borderWidth: large ? 1 : 0, borderColor: ink.surface },
          label: { show: numbers, fontSize: 11, formatter: ({ value }) => value[3].replace("-", "−") },
        },
        ...(narrow ? [] : lines).map((data) => ({
          type: "line",
          xAxisIndex: 1,
          yAxisIndex: 1,
          data,
          symbol: "none",
          silent: true,
          lineStyle: { color: ink.soft, width: 1.5 },
        })),
      ],
    };
  };

  document.querySelectorAll(".heatmap").forEach((place) => {
    const data = JSON.parse(place.parentElement.querySelector(".heatmap-data").textContent);
    let chart;
    /** A chart has no size while it is hidden, and what it shows depends on its size. */
    const show = () => {
      if (place.clientWidth > 0) {
        chart?.view.resize();
        chart ? chart.redraw() : (chart = carousel.chart(place, option(data, place), "canvas"));
      }
    };
    show();
    new ResizeObserver(show).observe(place);
  });
})();
