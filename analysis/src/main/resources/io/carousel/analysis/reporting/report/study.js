// The charts of a study: agreement of profiles, dose and response of a shortcut, accuracy against
// each property, curves of training. Each is a small chart in a row of them on one scale.
(() => {
  const text = (ink) => ({ color: ink.soft, fontSize: 11 });

  const value = (ink, more) => ({
    type: "value",
    nameLocation: "middle",
    nameTextStyle: text(ink),
    axisLabel: { ...text(ink), hideOverlap: true, formatter: (mark) => `${mark}`.replace("-", "−") },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: ink.line } },
    splitNumber: 3,
    ...more,
  });

  const kind = (family, ink) =>
    family === "classification" ? ink.mark : family === "ranking" ? ink.bar : ink.strong;

  const level = (number, ink) =>
    number === null
      ? undefined
      : {
          silent: true,
          symbol: "none",
          label: { show: false },
          data: [{ yAxis: number, lineStyle: { color: ink.soft, type: "dashed", width: 1.2 } }],
        };

  /** An axis to a round number at or above the greatest, with round marks. */
  const upTo = (most, about = 3) => {
    const power = 10 ** Math.floor(Math.log10(most / about));
    const interval = power * [1, 2, 5, 10].find((step) => step * power * about >= most * (1 - 1e-9));
    const digits = Math.max(0, -Math.floor(Math.log10(interval)));
    return { max: Number((Math.ceil(most / interval - 1e-9) * interval).toFixed(digits)), interval };
  };

  /** The least and the greatest number, so that charts beside each other share a scale. */
  const ends = (numbers) => [Math.min(0, ...numbers), Math.max(0, ...numbers)];

  const each = (selector, charts, option, renderer) =>
    document
      .querySelectorAll(selector)
      .forEach((place, i) => carousel.chart(place, option(charts[i]), renderer));

  // Agreement: a row a kind of pair.
  const agreement = carousel.data("agreement-data");
  if (agreement) {
    const place = document.querySelector(".agreement-chart");
    const bars = (ink) => ({
      type: "custom",
      z: 4,
      silent: true,
      encode: { x: [0, 1], y: 2 },
      data: agreement.map(({ low, high }, row) => [low, high, row]),
      renderItem: (_, api) => {
        const [x1, y] = api.coord([api.value(0), api.value(2)]);
        const [x2] = api.coord([api.value(1), api.value(2)]);
        return { type: "line", shape: { x1, x2, y1: y, y2: y }, style: { stroke: ink.bar, lineWidth: 5 } };
      },
    });
    const wrapped = (name) => name.replace(/ (?=another fold|of the)/, "\n");
    carousel.chart(
      place,
      (ink) => ({
        textStyle: { fontFamily: "sans-serif" },
        grid: { left: 8, right: 20, top: 8, bottom: 34, containLabel: true },
        tooltip: {
          ...carousel.tooltip(ink),
          formatter: ({ seriesName, value: [x] }) => `${seriesName}: <b>${carousel.number(x)}</b>`,
        },
        xAxis: value(ink, { name: "correlation of two profiles", nameGap: 22, scale: true, max: 1, splitNumber: 4 }),
        yAxis: {
          type: "category",
          inverse: true,
          data: agreement.map(({ name }) => wrapped(name)),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { color: ink.strong, fontSize: 12, lineHeight: 15, interval: 0 },
        },
        series: [
          {
            type: "scatter",
            name: "a pair",
            symbol: "rect",
            symbolSize: [1.5, 18],
            itemStyle: { color: ink.bar, opacity: 0.35 },
            data: agreement.flatMap(({ correlations }, row) => correlations.map((one) => [one, row])),
          },
          bars(ink),
          {
            type: "scatter",
            name: "mean",
            z: 5,
            symbolSize: 11,
            itemStyle: { color: ink.strong },
            data: agreement.map(({ mean }, row) => [mean, row]),
          },
        ],
      }),
      "canvas",
    );
  }

  // Dose and response: a chart a loss, the shortcut's property above Recall@1.
  const doses = carousel.data("shortcut-data");
  if (doses) {
    const spread = (points) =>
      points.flatMap(([, mean, deviation]) => (mean === null ? [] : [mean - (deviation ?? 0), mean + (deviation ?? 0)]));
    const scores = ends([...doses.losses.flatMap((one) => spread(one.scores)), doses.untrainedScore ?? 0]);
    const recalls = ends([...doses.losses.flatMap((one) => spread(one.recalls)), doses.untrainedRecall ?? 0]);
    const whiskers = (points, grid, colour) => ({
      type: "custom",
      z: 3,
      silent: true,
      xAxisIndex: grid,
      yAxisIndex: grid,
      encode: { x: 0, y: [1, 2] },
      data: points.flatMap(([at, mean, deviation]) =>
        mean === null || deviation === null ? [] : [[at, mean - deviation, mean + deviation]],
      ),
      renderItem: (_, api) => {
        const [x, y1] = api.coord([api.value(0), api.value(1)]);
        const [, y2] = api.coord([api.value(0), api.value(2)]);
        const points = [[x - 4, y1], [x + 4, y1], [x, y1], [x, y2], [x - 4, y2], [x + 4, y2]];
        return { type: "polyline", shape: { points }, style: { stroke: colour, lineWidth: 1.3, fill: "none" } };
      },
    });
    each(".dose", doses.losses, (one) => (ink) => {
      const colour = kind(one.family, ink);
      const line = (points, grid, name, untrained) => ({
        type: "line",
        name,
        xAxisIndex: grid,
        yAxisIndex: grid,
        symbol: "circle",
        symbolSize: 7,
        itemStyle: { color: colour },
        lineStyle: { color: colour, width: 2 },
        data: points.filter(([, mean]) => mean !== null),
        markLine: level(untrained, ink),
      });
      const across = { min: 0, max: 1, interval: 0.25, splitLine: { show: false } };
      return {
        textStyle: { fontFamily: "sans-serif" },
        grid: [
          { left: 46, right: 12, top: 8, height: 116 },
          { left: 46, right: 12, top: 150, height: 116 },
        ],
        tooltip: {
          ...carousel.tooltip(ink),
          formatter: ({ seriesName, value: [at, mean, deviation] }) =>
            `tied in ${at}: ${carousel.escaped(seriesName)} <b>${carousel.number(mean)}</b>` +
            (deviation === null ? "" : ` ± ${carousel.number(deviation)}`),
        },
        xAxis: [
          value(ink, { ...across, gridIndex: 0, axisLabel: { show: false } }),
          value(ink, { ...across, gridIndex: 1, name: `share of images with ${doses.property} tied`, nameGap: 24 }),
        ],
        yAxis: [
          value(ink, { gridIndex: 0, min: Math.floor(scores[0]), ...upTo(scores[1]), name: "NR-Prec", nameGap: 30 }),
          value(ink, { gridIndex: 1, min: 0, ...upTo(recalls[1]), name: "Recall@1", nameGap: 30 }),
        ],
        series: [
          line(one.scores, 0, `NR-Prec of ${doses.property}`, doses.untrainedScore),
          whiskers(one.scores, 0, colour),
          line(one.recalls, 1, "Recall@1", doses.untrainedRecall),
          whiskers(one.recalls, 1, colour),
        ],
      };
    });
  }

  // Accuracy against each property.
  const relations = carousel.data("accuracy-data");
  if (relations) {
    const most = Math.max(0.1, ...relations.flatMap(({ points }) => points.map(({ recall }) => recall)));
    each(".relation", relations, ({ property, points }) => (ink) => ({
      textStyle: { fontFamily: "sans-serif" },
      grid: { left: 40, right: 12, top: 10, bottom: 38 },
      tooltip: {
        ...carousel.tooltip(ink),
        formatter: ({ data: { name, value: [recall, score] } }) =>
          `<b>${carousel.escaped(name)}</b><br>Recall@1 ${carousel.number(recall)}<br>${carousel.escaped(property)} ${carousel.number(score)}`,
      },
      xAxis: value(ink, { name: "Recall@1", nameGap: 22, min: 0, ...upTo(most) }),
      yAxis: value(ink, {}),
      series: [
        {
          type: "scatter",
          data: points.map(({ loss, family, recall, score }) => ({
            name: loss,
            value: [recall, score],
            symbol: family === "untrained" ? "diamond" : "circle",
            symbolSize: family === "untrained" ? 12 : 9,
            itemStyle:
              family === "untrained"
                ? { color: ink.surface, borderColor: ink.strong, borderWidth: 1.5 }
                : { color: kind(family, ink), opacity: 0.85 },
          })),
        },
      ],
    }));
  }

  // Curves of training: MAP@R above the loss.
  const training = carousel.data("training-data");
  if (training) {
    const lines = training.flatMap((one) => one.lines);
    const most = Math.max(0.01, ...lines.flatMap(({ untrained, maps }) => [untrained, ...maps]));
    const last = Math.max(1, ...lines.map(({ maps }) => maps.length));
    each(".training-curve", training, ({ lines: own }) => (ink) => ({
      textStyle: { fontFamily: "sans-serif" },
      grid: [
        { left: 58, right: 12, top: 8, height: 120 },
        { left: 58, right: 12, top: 146, height: 72 },
      ],
      tooltip: {
        ...carousel.tooltip(ink),
        formatter: ({ seriesName, value: [epoch, number] }) =>
          `${carousel.escaped(seriesName)}, epoch ${epoch}: <b>${carousel.number(number)}</b>`,
      },
      xAxis: [
        value(ink, { gridIndex: 0, min: 0, max: last, axisLabel: { show: false }, splitLine: { show: false } }),
        value(ink, { gridIndex: 1, min: 0, max: last, name: "epoch", nameGap: 22, splitLine: { show: false } }),
      ],
      yAxis: [
        value(ink, { gridIndex: 0, min: 0, ...upTo(most), name: "MAP@R", nameGap: 42 }),
        value(ink, { gridIndex: 1, scale: true, splitNumber: 2, name: "loss", nameGap: 42 }),
      ],
      series: own.flatMap(({ name, untrained, best, maps, losses }) => [
        {
          type: "line",
          name: `MAP@R, ${name}`,
          showSymbol: true,
          symbol: (_, { dataIndex }) => (best > 0 && dataIndex === best ? "circle" : "none"),
          symbolSize: 8,
          itemStyle: { color: ink.strong },
          lineStyle: { color: ink.bar, width: 1.6 },
          data: [[0, untrained], ...maps.map((map, i) => [i + 1, map])],
          markLine: level(untrained, ink),
        },
        {
          type: "line",
          name: `loss, ${name}`,
          xAxisIndex: 1,
          yAxisIndex: 1,
          symbol: "none",
          lineStyle: { color: ink.bar, width: 1.6 },
          data: losses.map((loss, i) => [i + 1, loss]),
        },
      ]),
    }));
  }
})();
