// Heat maps of how alike the models are, in the order of a dendrogram that stands beside each.
(() => {
  const TREE = 110;
  const SCALE = ["#440154", "#414487", "#2a788e", "#22a884", "#7ad151", "#fde725"];

  const option = ({ names, values, least, brackets }, place) => (ink) => {
    const numbers = names.length <= 20 && place.clientWidth > 40 * names.length + 300;
    const text = { color: ink.soft, fontSize: names.length <= 20 ? 12 : 9 };
    const left = Math.min(190, place.clientWidth * 0.34);
    const grid = { top: 4, bottom: 150 };
    const highest = Math.max(1e-9, ...brackets.map(({ height }) => height));
    const cells = values.flatMap((row, y) => row.map((value, x) => [x, y, value ?? "-"]));
    const lines = brackets.map(({ first, firstHeight, second, secondHeight, height }) => [
      [firstHeight, first],
      [height, first],
      [height, second],
      [secondHeight, second],
    ]);
    return {
      textStyle: { fontFamily: "sans-serif" },
      grid: [
        { ...grid, left, right: TREE + 14 },
        { ...grid, width: TREE, right: 8 },
      ],
      tooltip: {
        ...carousel.tooltip(ink),
        formatter: ({ seriesType, value }) =>
          seriesType !== "heatmap"
            ? ""
            : `${carousel.escaped(names[value[1]])} and<br>${carousel.escaped(names[value[0]])}: <b>${
                value[2] === "-" ? "not defined" : carousel.number(value[2])
              }</b>`,
      },
      visualMap: {
        min: least,
        max: 1,
        dimension: 2,
        seriesIndex: 0,
        calculable: false,
        orient: "horizontal",
        left: left - 4,
        bottom: 0,
        itemHeight: 120,
        itemWidth: 12,
        text: ["1 alike", carousel.number(least)],
        textStyle: text,
        inRange: { color: SCALE },
      },
      xAxis: [
        {
          type: "category",
          data: names,
          axisLabel: { ...text, interval: 0, rotate: 60, width: 110, overflow: "truncate" },
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
          axisLabel: { ...text, interval: 0, width: left - 16, overflow: "truncate" },
          axisLine: { show: false },
          axisTick: { show: false },
        },
        { type: "value", gridIndex: 1, min: -0.5, max: names.length - 0.5, inverse: true, show: false },
      ],
      series: [
        {
          type: "heatmap",
          progressive: 0,
          data: cells,
          itemStyle: { borderWidth: names.length <= 20 ? 1 : 0, borderColor: ink.surface },
          label: {
            show: numbers,
            fontSize: 11,
            formatter: ({ value }) => (value[2] === "-" ? "–" : carousel.number(value[2])),
          },
        },
        ...lines.map((data) => ({
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

  const heatMaps = carousel.data("likeness-data");
  document
    .querySelectorAll(".heatmap")
    .forEach((place, i) => carousel.chart(place, option(heatMaps[i], place), "canvas"));
})();
