// A bar chart a loss: its scores by property, all on one scale.
(() => {
  const { properties, axis, numbers, threshold, untrained, profiles } = carousel.data("profile-data");
  const printed = (value) => (value === null ? null : numbers.factor * value);
  for (const profile of profiles) {
    profile.values = profile.values.map(printed);
    profile.spreads = profile.spreads.map(printed);
  }
  const line = printed(threshold);
  const number = (value) => carousel.number(value, numbers.decimals);
  const ends = profiles.flatMap(({ values, spreads }) =>
    values.flatMap((value, i) => (value === null ? [] : [value - (spreads[i] ?? 0), value + (spreads[i] ?? 0)])),
  );
  const lowest = Math.min(0, ...ends);
  // The line of the threshold must always be in sight.
  const highest = Math.max(line === null ? 0 : 1.2 * line, ...ends);

  const bars = ({ values, significant }, ink) =>
    values.map((value, i) => ({
      value: value ?? "-",
      itemStyle: {
        color: significant[i] ? ink.bar : ink.pale,
        borderRadius: value < 0 ? [4, 0, 0, 4] : [0, 4, 4, 0],
      },
    }));

  /** The spread of the folds: a line through the end of each bar. */
  const whiskers = ({ values, spreads }, ink) => ({
    type: "custom",
    z: 7,
    silent: true,
    encode: { x: [0, 1], y: 2 },
    data: values.flatMap((value, i) =>
      value === null || spreads[i] === null ? [] : [[value - spreads[i], value + spreads[i], i]],
    ),
    renderItem: (_, api) => {
      const [x1, y] = api.coord([api.value(0), api.value(2)]);
      const [x2] = api.coord([api.value(1), api.value(2)]);
      return { type: "line", shape: { x1, x2, y1: y, y2: y }, style: { stroke: ink.strong, lineWidth: 1.5 } };
    },
  });

  const baseline = (ink) => ({
    type: "scatter",
    name: "untrained",
    z: 8,
    symbol: "diamond",
    symbolSize: 8,
    itemStyle: { color: ink.surface, borderColor: ink.mark, borderWidth: 1.5 },
    data: profiles[untrained].values.map((value, i) => [value ?? "-", i]),
  });

  const option = (profile, i) => (ink) => {
    const text = { color: ink.soft, fontSize: 12 };
    const rows = {
      type: "category",
      inverse: true,
      axisLine: { show: false, onZero: false },
      axisTick: { show: false },
    };
    return {
      textStyle: { fontFamily: "sans-serif" },
      grid: { left: 8, right: 8, top: 8, bottom: 30, containLabel: true },
      tooltip: {
        ...carousel.tooltip(ink),
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: ([{ dataIndex }]) => {
          const value = profile.values[dataIndex];
          const spread = profile.spreads[dataIndex];
          const own = value === null ? "not defined" : number(value);
          const more = spread === null ? "" : ` ± ${number(spread)}`;
          const none = untrained === null ? null : profiles[untrained].values[dataIndex];
          const before = none === null ? "" : `<br>untrained: ${number(none)}`;
          return `${carousel.escaped(properties[dataIndex])}: <b>${own}</b>${more}${before}`;
        },
      },
      xAxis: {
        type: "value",
        name: axis,
        nameLocation: "middle",
        nameGap: 28,
        nameTextStyle: text,
        min: lowest < 0 ? Math.floor(lowest) : 0,
        max: Math.ceil(highest),
        axisLabel: { ...text, hideOverlap: true, showMinLabel: lowest >= 0, showMaxLabel: false },
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: ink.line } },
      },
      yAxis: [
        { ...rows, data: properties, axisLabel: { ...text, interval: 0, width: 170, overflow: "truncate" } },
        {
          ...rows,
          data: profile.values.map((value) => (value === null ? "–" : number(value))),
          axisLabel: { color: ink.strong, fontSize: 12, interval: 0, align: "right", margin: 44 },
        },
      ],
      series: [
        {
          type: "bar",
          z: 6, // above the line of the threshold, which has 5
          barMaxWidth: 14,
          barCategoryGap: "30%",
          data: bars(profile, ink),
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            data: [
              { xAxis: 0, lineStyle: { color: ink.axis, type: "solid" } },
              ...(line === null
                ? []
                : [{ xAxis: line, lineStyle: { color: ink.mark, type: "dashed", width: 1.5 } }]),
            ],
          },
        },
        whiskers(profile, ink),
        ...(untrained === null || untrained === i ? [] : [baseline(ink)]),
      ],
    };
  };

  document
    .querySelectorAll(".profile")
    .forEach((place, i) => carousel.chart(place, option(profiles[i], i)));
})();
