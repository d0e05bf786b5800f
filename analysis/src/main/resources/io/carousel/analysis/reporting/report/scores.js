// Sorts each table of scores by the column whose head is pressed: the highest first (names: from A),
// then the other way round, then as it was.
document.querySelectorAll("table.scores:not(.by-level)").forEach((table) => {
  const section = table.closest("section");
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const status = section.querySelector(".status");
  const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

  heads.forEach((head) => head.setAttribute("aria-sort", "none"));

  const next = (sort, before) => {
    const order = sort === "number" ? ["descending", "ascending"] : ["ascending", "descending"];
    return before === "none" ? order[0] : before === order[0] ? order[1] : "none";
  };

  const compare = (sort, column, direction) => (one, other) => {
    const [first, second] = [one, other].map((row) => row.cells[column]);
    const [a, b] = [first, second].map((cell) =>
      sort === "number" ? cell.dataset.value : cell.textContent,
    );
    if (a === "" || b === "") {
      return (a === "") - (b === ""); // What is not known comes last either way.
    }
    const order = sort === "number" ? Number(a) - Number(b) : collator.compare(a, b);
    return direction === "ascending" ? order : -order;
  };

  heads.forEach((head, column) => {
    const button = head.querySelector("button");
    button.addEventListener("click", () => {
      const { sort } = button.dataset;
      const direction = next(sort, head.getAttribute("aria-sort"));
      heads.forEach((other) => other.setAttribute("aria-sort", "none"));
      head.setAttribute("aria-sort", direction);
      const rows =
        direction === "none" ? original : [...original].sort(compare(sort, column, direction));
      body.append(...rows);
      table.classList.toggle("sorted", direction !== "none");
      status.textContent =
        direction === "none"
          ? "In the first order again."
          : `Sorted by ${button.textContent}, ${direction}.`;
    });
  });

  section
    .querySelector(".controls input")
    ?.addEventListener("change", ({ target }) => table.classList.toggle("detailed", target.checked));
});
