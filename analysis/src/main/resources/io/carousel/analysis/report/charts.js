// Draws the charts of the page from the JSON in #chart-data. Colours come from the style sheet, so
// that charts follow the page from light to dark and onto paper.
(() => {
  const data = JSON.parse(document.getElementById("chart-data").textContent);
  const places = [...document.querySelectorAll(".chart")];
  const views = places.map((place) => echarts.init(place, null, { renderer: "svg" }));

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const option = (chart, ink) => {
    const highest = Math.max(...chart.values);
    const text = { color: ink.soft, fontSize: 12 };
    return {
      animation: false,
      textStyle: { fontFamily: "sans-serif" },
      grid: { left: 8, right: 56, top: 28, bottom: 30, containLabel: true },
      tooltip: {
        trigger: "item",
        formatter: "{b}: {c}",
        backgroundColor: ink.surface,
        borderColor: ink.line,
        textStyle: { color: ink.strong },
      },
      xAxis: {
        type: "value",
        name: "NR-Prec (standard deviations above chance)",
        nameLocation: "middle",
        nameGap: 28,
        nameTextStyle: text,
        // The line of significance must always be in sight.
        max: (range) => Math.max(range.max, 1.2 * data.significance),
        axisLabel: { ...text, showMaxLabel: false, hideOverlap: true },
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: ink.line } },
      },
      yAxis: {
        type: "category",
        name: "Model",
        nameLocation: "start", // the head of the axis, for it is inverse
        nameTextStyle: { ...text, align: "right", padding: [0, 8, 0, 0] },
        nameGap: 8,
        inverse: true,
        data: data.models,
        axisLabel: { ...text, interval: 0, width: 170, overflow: "truncate" },
        axisLine: { show: false, onZero: false },
        axisTick: { show: false },
      },
      series: {
        type: "bar",
        z: 6, // above the line of significance, which has 5
        barMaxWidth: 14,
        barCategoryGap: "30%",
        data: chart.values.map((value) => ({
          value: value === null ? "-" : Number(value.toFixed(2)),
          itemStyle: {
            color: value >= data.significance ? ink.bar : ink.pale,
            borderRadius: value < 0 ? [4, 0, 0, 4] : [0, 4, 4, 0],
          },
        })),
        label: {
          show: true,
          position: "right",
          formatter: ({ value }) => value.toFixed(2).replace("-", "−"),
          color: ink.strong,
          fontSize: 12,
          backgroundColor: ink.surface,
          padding: [0, 2],
        },
        markLine: {
          silent: true,
          symbol: "none",
          precision: 3,
          data: [
            { xAxis: 0, lineStyle: { color: ink.axis, type: "solid" }, label: { show: false } },
            {
              xAxis: data.significance,
              lineStyle: { color: ink.mark, type: "dashed", width: 1.5 },
              label: {
                position: "start",
                formatter: "significant from {c}",
                align: highest > 2 * data.significance ? "left" : "right",
                color: ink.mark,
                fontSize: 12,
              },
            },
          ],
        },
      },
    };
  };

  const draw = () => {
    const ink = {
      strong: colour("--ink"),
      soft: colour("--ink-soft"),
      line: colour("--line"),
      axis: colour("--axis"),
      surface: colour("--surface"),
      bar: colour("--bar"),
      pale: colour("--bar-pale"),
      mark: colour("--mark"),
    };
    views.forEach((view, i) => view.setOption(option(data.charts[i], ink), true));
  };

  draw();
  addEventListener("resize", () => views.forEach((view) => view.resize()));
  for (const medium of ["(prefers-color-scheme: dark)", "print"]) {
    matchMedia(medium).addEventListener("change", () => {
      views.forEach((view) => view.resize());
      draw();
    });
  }
})();
