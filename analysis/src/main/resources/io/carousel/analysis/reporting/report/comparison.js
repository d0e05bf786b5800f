// Which measure losses' maps are compared by.
document.querySelectorAll(".comparison").forEach((method) => {
  method.querySelector(".comparison-measure").addEventListener("change", ({ target }) => {
    method.querySelectorAll(".comparison-block").forEach((block) => {
      block.hidden = block.dataset.measure !== target.value;
    });
  });
});
