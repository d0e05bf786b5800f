// What losses look at: a stacked bar a loss, and its shares by the levels of each property.
(() => {
  const COLOURS = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#ee8866", "#888888"];
  const DASHES = ["solid", "dotted"];
  const SYMBOLS = ["circle", "rect", "triangle", "diamond"];
  const percent = (share) => (share === null ? "–" : `${(100 * share).toFixed(1)} %`);

  const key = (colour) =>
    `<span style="display:inline-block;width:9px;height:9px;margin-right:5px;background:${colour}"></span>`;

  /** The interval of the car's share, as a bracket at the end of the car. */
  const brackets = (bars, ink) => ({
    type: "custom",
    z: 7,
    silent: true,
    tooltip: { show: false },
    encode: { x: [0, 1], y: 2 },
    data: bars.flatMap(({ low, high }, i) => (low === null ? [] : [[low, high, i]])),
    renderItem: (_, api) => {
      const [x1, y] = api.coord([api.value(0), api.value(2)]);
      const [x2] = api.coord([api.value(1), api.value(2)]);
      const style = { stroke: ink.strong, lineWidth: 1.5, fill: "none" };
      const points = [[x1, y + 8], [x1, y + 11], [x2, y + 11], [x2, y + 8]];
      return { type: "polyline", shape: { points }, style };
    },
  });

  const bars = ({ regions, bars, car }) => (ink) => {
    const text = { color: ink.soft, fontSize: 12 };
    return {
      textStyle: { fontFamily: "sans-serif" },
      grid: { left: 8, right: 24, top: 48, bottom: 8, containLabel: true },
      legend: { type: "plain", top: 0, left: 0, right: 0, itemWidth: 14, textStyle: text, selectedMode: false },
      tooltip: {
        ...carousel.tooltip(ink),
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: ([{ dataIndex }]) => {
          const { name, shares, pixels } = bars[dataIndex];
          const lines = regions.map(({ name: region, colour }, i) => {
            const density = shares[i] !== null && pixels[i] > 0 ? ` (×${carousel.number(shares[i] / pixels[i])})` : "";
            return `${key(colour)}${region}: <b>${percent(shares[i])}</b>${dataIndex > 0 ? density : ""}`;
          });
          return [`<b>${carousel.escaped(name)}</b>`, ...lines].join("<br>");
        },
      },
      xAxis: {
        type: "value",
        min: 0,
        max: 1,
        axisLabel: { ...text, formatter: (share) => `${Math.round(100 * share)} %` },
        splitLine: { lineStyle: { color: ink.line } },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: ink.strong, fontSize: 12, interval: 0 },
      },
      series: [
        ...regions.map(({ name, colour }, region) => ({
          type: "bar",
          stack: "all",
          name,
          barWidth: 16,
          itemStyle: { color: colour },
          data: bars.map(({ shares }) => shares[region] ?? "-"),
          markLine:
            region > 0 || car === null
              ? undefined
              : {
                  silent: true,
                  symbol: "none",
                  label: { show: false },
                  data: [{ xAxis: car, lineStyle: { color: ink.strong, type: "dashed", width: 1.2 } }],
                },
        })),
        brackets(bars, ink),
      ],
    };
  };

  const lines = ({ levels, regions }, region, place) => (ink) => {
    const text = { color: ink.soft, fontSize: 12 };
    const { pixels, losses } = regions[region];
    const names = ["pixels (dashed)", ...losses.map(({ loss }) => loss)];
    const { height, legend } = carousel.legendBelow(place, names, ink);
    return {
      textStyle: { fontFamily: "sans-serif" },
      color: COLOURS,
      grid: { left: 46, right: 12, top: 10, bottom: 30 + height },
      legend: {
        ...legend,
        data: [{ name: "pixels", icon: "none" }, ...losses.map(({ loss }) => loss)],
        formatter: (name) => (name === "pixels" ? "pixels (dashed)" : name),
      },
      tooltip: {
        ...carousel.tooltip(ink),
        formatter: ({ seriesName, name, value }) =>
          `${carousel.escaped(seriesName)}, ${carousel.escaped(name)}: <b>${percent(value)}</b>`,
      },
      xAxis: { type: "category", data: levels, axisLabel: text, axisLine: { lineStyle: { color: ink.axis } } },
      yAxis: {
        type: "value",
        min: 0,
        axisLabel: { ...text, formatter: (share) => `${Math.round(100 * share)} %` },
        splitLine: { lineStyle: { color: ink.line } },
      },
      series: [
        {
          type: "line",
          name: "pixels",
          data: pixels,
          symbol: "none",
          color: ink.strong,
          lineStyle: { width: 1.5, type: "dashed", color: ink.strong },
        },
        ...losses.map(({ loss, shares }, i) => ({
          type: "line",
          name: loss,
          data: shares,
          color: COLOURS[i % COLOURS.length],
          symbol: SYMBOLS[i % SYMBOLS.length],
          symbolSize: 6,
          lineStyle: { width: 2, type: DASHES[Math.floor(i / COLOURS.length) % DASHES.length] },
        })),
      ],
    };
  };

  document.querySelectorAll(".attention").forEach((block) => {
    const data = JSON.parse(block.querySelector(".attention-data").textContent);
    carousel.chart(block.querySelector(".attention-bars"), bars(data));
    let region = 0;
    const charts = [...block.querySelectorAll(".attention-levels")].map((place, i) =>
      carousel.chart(place, (ink) => lines(data.properties[i], region, place)(ink)),
    );
    block.querySelector(".attention-region")?.addEventListener("change", ({ target }) => {
      region = target.selectedIndex;
      charts.forEach(({ redraw }) => redraw());
    });
  });
})();
