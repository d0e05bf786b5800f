"""Times training steps in PyTorch, of networks that Carousel describes, on one thread.

Reads lines from standard input. The first is JSON, a list of networks: a name, the size of the images
(width, height), batch, classes, dimensions, learning_rate, whether the features are averaged or else
flattened (averaged), and operations, each of which takes the results of others by their number
(inputs), 0 being the images. Prints "ready" and PyTorch's version. Each line after that is the name of
a network and a number of steps; printed are "took", the seconds that they took by the clock, and those
of processor time.

The step is the one that carousel train takes: forward, Normalized Softmax (one vector a class, unit
length, temperature 0.05), backward, Adam for the network and for the loss's vectors. Channels go last.
"""

import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional

TEMPERATURE = 0.05
LOSS_LEARNING_RATE = 0.01
LAST = torch.channels_last


class Network(nn.Module):
    """A trunk and its embedder."""

    def __init__(self, plan):
        super().__init__()
        self.plan = plan
        self.layers = nn.ModuleList(layer(operation) for operation in plan["operations"])
        self.embedder = nn.Linear(plan["features"], plan["dimensions"])

    def forward(self, images):
        values = [images.contiguous(memory_format=LAST)]
        for operation, apply in zip(self.plan["operations"], self.layers):
            values.append(apply(*(values[i] for i in operation["inputs"])))
        features = values[-1]
        if self.plan["averaged"]:
            return self.embedder(features.mean((2, 3)))
        return self.embedder(features.flatten(1))


class Concatenation(nn.Module):
    def forward(self, *inputs):
        return torch.cat(inputs, 1)


class Sum(nn.Module):
    def forward(self, first, second):
        return functional.relu_(first + second)


def layer(operation):
    kind = operation["kind"]
    if kind == "convolution":
        layers = [
            nn.Conv2d(
                operation["in"],
                operation["out"],
                operation["kernel"],
                operation["stride"],
                operation["padding"],
                bias=operation["biased"],
            ),
            nn.BatchNorm2d(operation["out"]),
        ]
        if operation["rectified"]:
            layers.append(nn.ReLU(inplace=True))
        return nn.Sequential(*layers)
    if kind == "concatenation":
        return Concatenation()
    if kind == "sum":
        return Sum()
    pool = nn.MaxPool2d if kind == "greatest" else nn.AvgPool2d
    return pool(
        operation["kernel"],
        operation["stride"],
        operation["padding"],
        ceil_mode=operation["rounds_up"],
    )


class Training:
    """A network with all that its steps need."""

    def __init__(self, plan):
        batch, classes = plan["batch"], plan["classes"]
        self.network = Network(plan).to(memory_format=LAST).train()
        self.vectors = nn.Parameter(torch.randn(classes, plan["dimensions"]))
        self.optimisers = [
            torch.optim.Adam(self.network.parameters(), lr=plan["learning_rate"]),
            torch.optim.Adam([self.vectors], lr=LOSS_LEARNING_RATE),
        ]
        self.images = torch.randn(batch, 3, plan["height"], plan["width"])
        self.labels = torch.arange(batch) * classes // batch

    def step(self):
        embeddings = functional.normalize(self.network(self.images))
        cosines = embeddings @ functional.normalize(self.vectors).T
        loss = functional.cross_entropy(cosines / TEMPERATURE, self.labels)
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
        loss.backward()
        for optimiser in self.optimisers:
            optimiser.step()
        return loss.item()


def main():
    torch.set_num_threads(1)
    torch.manual_seed(0)
    trainings = {plan["name"]: Training(plan) for plan in json.loads(sys.stdin.readline())}
    print("ready", torch.__version__, flush=True)
    for line in sys.stdin:
        name, steps = line.rsplit(" ", 1)
        seconds, processor = time.perf_counter(), time.process_time()
        for _ in range(int(steps)):
            trainings[name].step()
        seconds, processor = time.perf_counter() - seconds, time.process_time() - processor
        print(f"took {seconds:.6f} {processor:.6f}", flush=True)


if __name__ == "__main__":
    main()
