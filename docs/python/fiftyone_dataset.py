"""Opens a dataset of Carousel in FiftyOne (pip install fiftyone), with all that is there of it:
properties as fields, masks and parts as segmentations, saliency as heat maps, and embeddings as
views that can be coloured by any property.

    python docs/python/fiftyone_dataset.py output/quickstart --method smoothgrad --model triplet_0
"""

import argparse

import fiftyone
import fiftyone.brain
import numpy

from carousel_dataset import Dataset

# What annotations/parts says, as output/README.md has it.
PARTS = (
    "paint glass chrome rubber rim plastic lamp_front lamp_rear interior plate underbody".split()
)


def field(model):
    """A model's name as the name of a field."""
    return "".join(letter if letter.isalnum() else "_" for letter in model)


def samples(data, method, models):
    maps = {model: data.saliency(method, model) for model in models} if method else {}
    for row, (frame, image) in enumerate(zip(data.frames, data.images)):
        sample = fiftyone.Sample(filepath=str(image.resolve()))
        sample["frame"] = frame
        for name, levels in data.properties.items():
            sample[name] = levels[row].item()
        for kind in ("mask", "parts"):
            file = data.annotation(kind, frame)
            if file.exists():
                sample[kind] = fiftyone.Segmentation(mask_path=str(file.resolve()))
        for model, of_model in maps.items():
            if frame in of_model:
                heat = numpy.round(255 * of_model[frame]).astype(numpy.uint8)
                sample["saliency_" + field(model)] = fiftyone.Heatmap(map=heat, range=[0, 255])
        yield sample


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dataset", help="folder of the dataset")
    parser.add_argument("--method", help="show saliency of this method, such as smoothgrad")
    parser.add_argument("--model", action="append", help="only these models; default: all")
    arguments = parser.parse_args()

    data = Dataset(arguments.dataset)
    models = arguments.model or data.models
    dataset = fiftyone.Dataset()
    dataset.default_mask_targets = {255: "car"}
    dataset.mask_targets = {"parts": dict(enumerate(PARTS, start=1))}
    dataset.add_samples(list(samples(data, arguments.method, models)))
    for model in models:
        fiftyone.brain.compute_visualization(
            dataset, embeddings=data.embeddings(model), method="pca", brain_key=field(model)
        )
    fiftyone.launch_app(dataset).wait()


if __name__ == "__main__":
    main()
