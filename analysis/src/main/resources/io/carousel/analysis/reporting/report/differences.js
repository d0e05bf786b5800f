// Two losses that the reader chooses against each other, property by property.
(() => {
  const data = carousel.data("difference-data");
  if (!data) {
    return;
  }
  const { losses, trained, names, properties, numbers, differences } = data;
  const element = (id) => document.getElementById(`difference-${id}`);
  const [first, second] = [element("first"), element("second")];
  const LEVEL = 0.05;

  const printed = (value) => carousel.number(numbers.factor * value, numbers.decimals);
  const probability = (p) => (p < 0.001 ? "<0.001" : p.toFixed(3));

  /** What was found of two losses, with the sign turned where they stand the other way round. */
  const found = (a, b) =>
    differences
      .filter(([one, other]) => (one === a && other === b) || (one === b && other === a))
      .map(([one, , name, difference, low, high, p]) =>
        one === a ? { name, difference, low, high, p } : { name, difference: -difference, low: -high, high: -low, p },
      );

  const cell = (tag, text, name = "") => Object.assign(document.createElement(tag), { textContent: text, className: name });

  const row = ({ name, difference, low, high, p }) => {
    const made = document.createElement("tr");
    const differs = p < LEVEL;
    const head = cell("th", name < properties ? names[name] : `${names[name]} (group)`);
    head.scope = "row";
    made.className = `${differs ? "marked" : ""}${name === properties ? " begins" : ""}`;
    made.append(
      head,
      cell("td", printed(difference), "number"),
      cell("td", `${printed(low)} to ${printed(high)}`, "number"),
      cell("td", probability(p), "number"),
      cell("td", differs ? losses[difference > 0 ? first.selectedIndex : second.selectedIndex] : "not told"),
    );
    return made;
  };

  const draw = () => {
    const all = found(first.selectedIndex, second.selectedIndex);
    const told = all.filter(({ name, p }) => name < properties && p < LEVEL).length;
    const of = all.filter(({ name }) => name < properties).length;
    element("rows").replaceChildren(...all.map(row));
    element("status").textContent = of
      ? `${losses[first.selectedIndex]} and ${losses[second.selectedIndex]} differ in ${told} of ${of} properties.`
      : "Choose two different losses.";
  };

  // The two trained ones that differ in the most properties come first.
  const counts = new Map();
  const pairs = differences.filter(([a, b]) => trained[a] && trained[b]);
  for (const [a, b, name, , , , p] of pairs.length > 0 ? pairs : differences) {
    const key = `${a},${b}`;
    counts.set(key, (counts.get(key) ?? 0) + (name < properties && p < LEVEL ? 1 : 0));
  }
  const [start] = [...counts].sort(([, one], [, other]) => other - one)[0];
  [first.selectedIndex, second.selectedIndex] = start.split(",").map(Number);
  first.addEventListener("change", draw);
  second.addEventListener("change", draw);
  draw();
})();
