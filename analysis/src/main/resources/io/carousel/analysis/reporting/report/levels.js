// Every loss by the levels of the property that the reader chooses.
(() => {
  const data = carousel.data("level-data");
  if (!data) {
    return;
  }
  const { losses, numbers, properties } = data;
  const element = (id) => document.getElementById(`level-${id}`);
  const [property, order] = [element("property"), element("order")];
  const printed = (value) => (value === null ? "–" : carousel.number(numbers.factor * value, numbers.decimals));

  const mean = (values) => {
    const known = values.filter((value) => value !== null);
    return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
  };

  const cell = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });

  const draw = () => {
    const { levels, images, scores } = properties[property.selectedIndex];
    const means = levels.map((_, level) => mean(scores.map((row) => row[level])));
    const clearest = levels.map((_, i) => i).sort((a, b) => (means[b] ?? -Infinity) - (means[a] ?? -Infinity));
    const shown = order.value === "score" ? clearest : levels.map((_, i) => i);
    const highest = Math.max(...scores.flat().filter((value) => value !== null), 0);

    const heads = document.createElement("tr");
    heads.append(cell("th", "Loss", { scope: "col", className: "name" }));
    shown.forEach((level) =>
      heads.append(cell("th", levels[level], { scope: "col", title: `${images[level]} images` })),
    );
    element("heads").replaceChildren(heads);

    const line = (name, values, className = "") => {
      const made = document.createElement("tr");
      made.className = className;
      made.append(cell("th", name, { scope: "row", className: "name" }));
      shown.forEach((level) => {
        const one = cell("td", printed(values[level]));
        const share = values[level] === null || highest <= 0 ? 0 : Math.max(0, values[level]) / highest;
        one.style.setProperty("--shade", `${Math.round(100 * share)}%`);
        made.append(one);
      });
      return made;
    };
    element("rows").replaceChildren(
      ...losses.map((loss, i) => line(loss, scores[i])),
      line("mean", means, "mean"),
    );
    const [best, least] = [clearest[0], clearest[clearest.length - 1]];
    element("status").textContent =
      `On average over all rows, ${levels[best]} is the clearest (${printed(means[best])}), ${levels[least]} the least clear (${printed(means[least])}).`;
  };

  property.addEventListener("change", draw);
  order.addEventListener("change", draw);
  draw();
})();
