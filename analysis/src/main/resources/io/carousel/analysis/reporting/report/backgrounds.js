// What another background does: a loss's Recall@1 before the same and before others as two dots that
// a line joins, and beside it a stacked bar of what the nearest of all images shares.
(() => {
  const losses = carousel.data("background-data");
  if (!losses) return;
  const SHARES = [
    ["car and background", "#4477aa"],
    ["car alone", "#66ccee"],
    ["background alone", "#ee6677"],
  ];
  const percent = (share) => (share === null ? "–" : `${(100 * share).toFixed(1)} %`);

  carousel.chart(document.getElementById("backgrounds-chart"), (ink) => {
    const text = { color: ink.soft, fontSize: 12 };
    const names = losses.map(({ loss }) => loss);
    const across = (gridIndex, name) => ({
      type: "value",
      gridIndex,
      name,
      nameLocation: "middle",
      nameGap: 24,
      nameTextStyle: text,
      min: 0,
      max: 1,
      axisLabel: { ...text, formatter: (share) => `${Math.round(100 * share)} %` },
      splitLine: { lineStyle: { color: ink.line } },
    });
    const down = (gridIndex, show) => ({
      type: "category",
      gridIndex,
      inverse: true,
      data: names,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show, color: ink.strong, fontSize: 12, interval: 0 },
    });
    const dots = (name, of, symbol, color) => ({
      type: "scatter",
      name,
      symbol,
      symbolSize: 10,
      itemStyle: { color },
      data: losses.map((one, i) => [of(one), i]),
    });
    return {
      textStyle: { fontFamily: "sans-serif" },
      legend: { type: "scroll", top: 0, textStyle: text, pageIconColor: ink.soft, pageTextStyle: text, selectedMode: false },
      grid: [
        { left: "22%", width: "34%", top: 34, bottom: 44 },
        { left: "60%", right: 24, top: 34, bottom: 44 },
      ],
      tooltip: {
        ...carousel.tooltip(ink),
        formatter: ({ seriesName, name, value }) =>
          Array.isArray(value)
            ? `${carousel.escaped(names[value[1]])}, ${seriesName}: <b>${percent(value[0])}</b>`
            : `${carousel.escaped(name)}, ${seriesName}: <b>${percent(value)}</b>`,
      },
      xAxis: [across(0, "Recall@1"), across(1, "the nearest image shares")],
      yAxis: [down(0, true), down(1, false)],
      series: [
        {
          type: "custom",
          silent: true,
          tooltip: { show: false },
          encode: { x: [0, 1], y: 2 },
          data: losses.map(({ same, other }, i) => [same, other, i]),
          renderItem: (_, api) => {
            const [x1, y1] = api.coord([api.value(0), api.value(2)]);
            const [x2, y2] = api.coord([api.value(1), api.value(2)]);
            return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: ink.axis, lineWidth: 2 } };
          },
        },
        dots("before the same background", ({ same }) => same, "circle", ink.bar),
        dots("before another", ({ other }) => other, "diamond", ink.mark),
        ...SHARES.map(([name, color], i) => ({
          type: "bar",
          name,
          stack: "nearest",
          xAxisIndex: 1,
          yAxisIndex: 1,
          barWidth: 14,
          itemStyle: { color },
          data: losses.map(({ nearest }) => nearest[i]),
        })),
      ],
    };
  });
})();
